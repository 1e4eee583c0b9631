'use client';

import type { Contact } from '@switchboard/validators';
import { useSuspenseQuery } from '@tanstack/react-query';
import { QueryBoundary } from '@/components/query-boundary.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { CallHistoryItem } from './call-history-item.tsx';

type Props = { id: string; contact: Contact; onSelect: (callId: string | null) => void };

/** The call that a link names, when it is older than what the list has loaded so far. */
export function LinkedCall(props: Props) {
  return (
    <QueryBoundary
      skeleton={<Skeleton className="mx-4 h-10" />}
      errorTitle="This call did not load"
      resetKey={props.id}
      renderError={() => <li className="px-4 py-2 text-sm text-muted-foreground">This call is not here.</li>}
    >
      <Linked {...props} />
    </QueryBoundary>
  );
}

function Linked({ id, contact, onSelect }: Props) {
  const trpc = useTRPC();
  const { data: call } = useSuspenseQuery(trpc.calls.get.queryOptions({ id }));
  if (call.contactId !== contact.id) return null;
  return <CallHistoryItem call={call} contactId={contact.id} isOpen onToggle={() => onSelect(null)} />;
}
