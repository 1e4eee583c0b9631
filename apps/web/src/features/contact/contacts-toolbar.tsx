'use client';

import { UserPlus } from 'lucide-react';
import { ListSearch } from '@/components/list/list-search.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Hint } from '@/components/ui/tooltip.tsx';
import { useMay } from '@/features/me/use-me.ts';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { focusSoon } from '@/lib/focus-soon.ts';
import { ContactFilterChips } from './contact-filter-chips.tsx';
import { ContactFilterMenu } from './contact-filter-menu.tsx';
import { ContactSortMenu } from './contact-sort-menu.tsx';
import { isFiltered } from './contact-view.ts';
import { openDeskDialog } from './desk-dialogs.ts';
import type { ContactViewState } from './use-contact-view.ts';

export function ContactsToolbar({ view, setView }: Pick<ContactViewState, 'view' | 'setView'>) {
  const mayWrite = useMay('contacts.write');
  return (
    <div className="@container shrink-0 border-b">
      <div className="flex h-12 items-center gap-2 px-3">
        <div className="min-w-0 max-w-72 flex-1">
          <ListSearch
            label="Search contacts"
            value={view.search}
            onValueChange={(search) => setView((now) => ({ ...now, search }), 'soon')}
            onLeave={() => focusSoon('[role=row][data-key][tabindex="0"]')}
          />
        </div>
        <ContactFilterMenu
          filter={view.filter}
          onFilterChange={(filter) => setView((now) => ({ ...now, filter }), 'push')}
        />
        <ContactSortMenu
          sort={view.sort}
          isSearching={view.search.trim() !== ''}
          onSortChange={(sort) => setView((now) => ({ ...now, sort }), 'push')}
        />
        {mayWrite ? (
          <Hint label="New contact" keys={shortcutKeys.newContact}>
            <Button
              className="ml-auto @max-lg:w-8 @max-lg:px-0"
              onClick={() => openDeskDialog({ kind: 'create-contact' })}
            >
              <UserPlus />
              <span className="@max-lg:sr-only">New contact</span>
            </Button>
          </Hint>
        ) : null}
      </div>
      {isFiltered(view.filter) ? (
        <ContactFilterChips
          filter={view.filter}
          onFilterChange={(filter) => setView((now) => ({ ...now, filter }), 'push')}
        />
      ) : null}
    </div>
  );
}
