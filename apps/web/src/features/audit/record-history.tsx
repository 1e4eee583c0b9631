'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { RelativeTime } from '@/components/ui/relative-time.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { referenceOf } from '@/lib/error-reference.ts';
import { useLocale } from '@/lib/locale/provider.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { actorName, entryWords } from './words.ts';

/** What became of one record, in words, newest first: for its own page. */
export function RecordHistory({ table, rowId }: { table: string; rowId: string }) {
  const trpc = useTRPC();
  const locale = useLocale();
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery(
    trpc.audit.history.infiniteQueryOptions(
      { table, rowId, limit: 20 },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  if (error && !data) {
    return (
      <ErrorState
        title="The history did not load"
        requestId={referenceOf(error)}
        onRetry={() => void refetch()}
        pending={isFetching}
        className="py-8"
      />
    );
  }
  if (!data) {
    return (
      <Loading label="Loading the history" className="grid gap-2 px-4 py-3">
        <Skeleton className="h-3.5 w-56" />
        <Skeleton className="h-3.5 w-40" />
      </Loading>
    );
  }
  const entries = data.pages.flatMap((page) => page.items.map((entry) => ({ entry, names: page.names })));
  if (entries.length === 0) {
    return (
      <EmptyState icon={History} title="No history yet" description="Changes from now on show up here." />
    );
  }
  return (
    <>
      <ol aria-label="History">
        {entries.map(({ entry, names }) => (
          <li
            key={entry.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b px-4 py-2 last:border-b-0"
          >
            <span dir="auto" className="min-w-0 text-sm wrap-anywhere">
              <span className="font-medium">{actorName(entry.actor)}</span>
              {entry.undoes ? ' undid a change: ' : ' '}
              {entryWords(entry, { names, locale })}
            </span>
            <RelativeTime value={entry.occurredAt} className="text-xs text-muted-foreground" />
          </li>
        ))}
      </ol>
      {hasNextPage ? (
        <Button
          variant="ghost"
          size="sm"
          className="mx-4 my-2"
          pending={isFetching}
          onClick={() => void fetchNextPage()}
        >
          Show more
        </Button>
      ) : null}
    </>
  );
}
