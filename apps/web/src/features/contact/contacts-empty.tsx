'use client';

import { SearchX, UserPlus, Users } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { useMay } from '@/features/me/use-me.ts';
import { type ContactView, isFiltered } from './contact-view.ts';
import { openDeskDialog } from './desk-dialogs.ts';

/** Nobody here yet, or nobody who matches: what to do next in each case. */
export function ContactsEmpty({ view, onClear }: { view: ContactView; onClear: () => void }) {
  const mayWrite = useMay('contacts.write');
  const search = view.search.trim();
  const create = (label: string, fullName?: string) => (
    <Button
      variant={search ? 'secondary' : 'primary'}
      onClick={() => openDeskDialog({ kind: 'create-contact', ...(fullName ? { fullName } : {}) })}
    >
      <UserPlus />
      <span className="max-w-48 truncate">{label}</span>
    </Button>
  );
  if (!search && !isFiltered(view.filter)) {
    return (
      <EmptyState
        icon={Users}
        title="No contacts yet"
        description="Add the first person you want to call. Their calls and notes will stand here."
        action={mayWrite ? create('New contact') : null}
        className="my-auto"
      />
    );
  }
  return (
    <EmptyState
      icon={SearchX}
      title={search ? `Nobody matches “${search.slice(0, 60)}”` : 'Nobody matches these filters'}
      description={
        isFiltered(view.filter)
          ? 'Take filters off to see more people.'
          : 'Search looks at names, companies, emails, phone numbers and tags.'
      }
      action={
        <>
          <Button variant="secondary" onClick={onClear}>
            Clear
          </Button>
          {mayWrite && search ? create(`Add “${search}”`, search) : null}
        </>
      }
      className="my-auto"
    />
  );
}
