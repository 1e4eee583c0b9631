'use client';

import type { Call } from '@switchboard/validators';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { PhoneCall, SearchX } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ListFooter } from '@/components/list/list-footer.tsx';
import { VirtualGrid } from '@/components/list/virtual-grid.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { contactPath } from '@/features/contact/contact-path.ts';
import { dayKeyOf, formatDay } from '@/lib/locale/format.ts';
import { useLocale, useNow } from '@/lib/locale/provider.tsx';
import { cn } from '@/lib/utils.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { itemsOf } from '@/trpc/pages.ts';
import { byDay } from './calls-by-day.ts';
import { callColumns, CallsHeader } from './call-columns.tsx';
import { callListQuery } from './call-queries.ts';
import { CallRowKeys } from './call-row-keys.tsx';
import { CallRow } from './call-row.tsx';
import { parseCallsView } from './calls-view.ts';

export function CallList({
  listPart,
  isBehind,
  onClear,
}: {
  listPart: string;
  /** The list of a moment ago is shown while the one that is wanted is on its way. */
  isBehind: boolean;
  onClear: () => void;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const locale = useLocale();
  const now = useNow();
  const view = parseCallsView(new URLSearchParams(listPart));
  const query = useSuspenseInfiniteQuery(callListQuery(trpc, view));
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const calls = itemsOf(query.data);

  const [cursorId, setCursorId] = useState<string | null>(null);
  const atCursor = calls.find(({ id }) => id === cursorId);

  const open = ({ id, contactId }: Call) => {
    if (contactId) router.push(contactPath(contactId, { callId: id }));
  };
  if (calls.length === 0) return <CallsEmpty isFiltered={listPart !== ''} onClear={onClear} />;
  return (
    <div
      aria-busy={isBehind}
      className={cn('flex min-h-0 flex-1 flex-col transition-opacity', isBehind && 'opacity-60 delay-150')}
    >
      {atCursor ? <CallRowKeys call={atCursor} /> : null}
      <VirtualGrid
        key={listPart}
        listKey={`calls?${listPart}`}
        label="Calls"
        entries={byDay(calls, {
          keyOf: (instant) => dayKeyOf(instant, locale),
          labelOf: (instant) => formatDay(instant, now, locale),
        })}
        Row={CallRow}
        header={<CallsHeader />}
        columns={callColumns}
        onOpen={open}
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

function CallsEmpty({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const router = useRouter();
  if (isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title="No call matches these filters"
        description="Take filters off to see more calls."
        action={
          <Button variant="secondary" onClick={onClear}>
            Clear
          </Button>
        }
        className="my-auto"
      />
    );
  }
  return (
    <EmptyState
      icon={PhoneCall}
      title="No calls yet"
      description="Open a contact and press C to log the first one."
      action={<Button onClick={() => router.push('/contacts')}>Go to contacts</Button>}
      className="my-auto"
    />
  );
}
