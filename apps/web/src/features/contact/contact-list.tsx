'use client';

import type { Contact } from '@switchboard/validators';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { ListFooter } from '@/components/list/list-footer.tsx';
import { VirtualGrid } from '@/components/list/virtual-grid.tsx';
import { cn } from '@/lib/utils.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { itemsOf } from '@/trpc/pages.ts';
import { contactColumns, ContactsHeader } from './contact-columns.tsx';
import { ContactsEmpty } from './contacts-empty.tsx';
import { contactListQuery } from './contact-queries.ts';
import { RowKeys } from './row-keys.tsx';
import { ContactRow } from './contact-row.tsx';
import { parseContactView } from './contact-view.ts';
import { useConsiderContact } from './use-consider-contact.ts';

export type ContactListProps = {
  /** The search, filters and order, as the address has them. */
  listPart: string;
  /** The list of a moment ago is shown while the one that is wanted is on its way. */
  isBehind: boolean;
  selectedId: string | null;
  onOpen: (contact: Contact, event: SyntheticEvent) => void;
  onMove: (contact: Contact) => void;
  onClear: () => void;
};

export function ContactList({ listPart, isBehind, selectedId, onOpen, onMove, onClear }: ContactListProps) {
  const trpc = useTRPC();
  const view = parseContactView(new URLSearchParams(listPart));
  const query = useSuspenseInfiniteQuery(contactListQuery(trpc, view));
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const contacts = itemsOf(query.data);
  const consider = useConsiderContact();
  const [cursorId, setCursorId] = useState<string | null>(null);
  const atCursor = selectedId ? undefined : contacts.find(({ id }) => id === cursorId);

  if (contacts.length === 0) return <ContactsEmpty view={view} onClear={onClear} />;
  return (
    <div
      aria-busy={isBehind}
      className={cn('flex min-h-0 flex-1 flex-col transition-opacity', isBehind && 'opacity-60 delay-150')}
    >
      {atCursor ? <RowKeys contact={atCursor} /> : null}
      <VirtualGrid
        key={listPart}
        listKey={`contacts?${listPart}`}
        label="Contacts"
        entries={contacts.map((item) => ({ kind: 'row', key: item.id, item }))}
        Row={ContactRow}
        header={<ContactsHeader sort={view.search.trim() ? null : view.sort} />}
        columns={contactColumns}
        selectedKey={selectedId}
        onOpen={onOpen}
        onMove={onMove}
        onConsider={consider}
        onCursor={({ id }) => setCursorId(id)}
        hasMore={hasNextPage}
        onNearEnd={() => {
          if (!isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
        }}
        footer={
          <ListFooter
            isLoading={isFetchingNextPage}
            error={isFetchNextPageError ? query.error : null}
            onRetry={() => void fetchNextPage()}
          />
        }
      />
    </div>
  );
}
