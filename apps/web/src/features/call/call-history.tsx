'use client';

import type { Contact } from '@switchboard/validators';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { PhoneCall } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { LoadMore } from '@/components/list/load-more.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { contactCallsQuery } from '@/features/contact/contact-queries.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { itemsOf } from '@/trpc/pages.ts';
import { CallHistoryItem } from './call-history-item.tsx';
import { LinkedCall } from './linked-call.tsx';

/** Every call with a contact; the selected one opens with its notes. */
export function CallHistory({
  contact,
  selectedId,
  onSelect,
}: {
  contact: Contact;
  selectedId: string | null;
  onSelect: (callId: string | null) => void;
}) {
  const trpc = useTRPC();
  const query = useSuspenseInfiniteQuery(contactCallsQuery(trpc, contact.id));
  const calls = itemsOf(query.data);
  const list = useRef<HTMLUListElement>(null);

  // Who comes from elsewhere to one call of many sees it; who opens one here is there already.
  useEffect(() => {
    if (selectedId) list.current?.querySelector('[data-open=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  if (calls.length === 0) {
    return (
      <EmptyState
        icon={PhoneCall}
        title="No calls yet"
        description="Calls that you log stand here with their outcome, length and notes."
        className="py-10"
      />
    );
  }
  const isListed = calls.some(({ id }) => id === selectedId);
  return (
    <div className="grid gap-3 py-2">
      <ul ref={list} className="grid">
        {selectedId && !isListed ? (
          <LinkedCall id={selectedId} contact={contact} onSelect={onSelect} />
        ) : null}
        {calls.map((call) => (
          <CallHistoryItem
            key={call.id}
            call={call}
            contactId={contact.id}
            isOpen={call.id === selectedId}
            onToggle={() => onSelect(call.id === selectedId ? null : call.id)}
          />
        ))}
      </ul>
      <LoadMore query={query} label="Show earlier calls" />
    </div>
  );
}
