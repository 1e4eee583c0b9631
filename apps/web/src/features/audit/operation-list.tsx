'use client';

import type { AuditFilter } from '@switchboard/validators';
import { useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { referenceOf } from '@/lib/error-reference.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { mergePages } from './merge-pages.ts';
import { OperationItem } from './operation-item.tsx';

/** Newest first; the next page comes as the end of this one does. */
export function OperationList({ filter, isNarrowed }: { filter: AuditFilter; isNarrowed: boolean }) {
  const trpc = useTRPC();
  const { data, error, hasNextPage, isFetching, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(
      trpc.audit.operations.infiniteQueryOptions(
        { filter, limit: 30 },
        { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: (before) => before },
      ),
    );
  if (error && !data) {
    return (
      <ErrorState
        title="The audit log did not load"
        requestId={referenceOf(error)}
        onRetry={() => void refetch()}
        pending={isFetching}
      />
    );
  }
  if (!data) return <OperationListSkeleton />;
  const { operations, names } = mergePages(data.pages);
  if (operations.length === 0) {
    return (
      <EmptyState
        icon={History}
        title={isNarrowed ? 'Nothing matches these filters' : 'Nothing has happened yet'}
        description={
          isNarrowed
            ? 'Widen them to see more.'
            : 'Whatever anybody adds, changes or deletes here is written down.'
        }
      />
    );
  }
  return (
    <>
      <ul aria-label="Operations" aria-busy={isFetching}>
        {operations.map((operation) => (
          <OperationItem key={operation.operationId} operation={operation} names={names} />
        ))}
      </ul>
      {hasNextPage ? (
        <More isLoading={isFetchingNextPage} hasFailed={error !== null} onMore={() => void fetchNextPage()} />
      ) : null}
    </>
  );
}

function More({
  isLoading,
  hasFailed,
  onMore,
}: {
  isLoading: boolean;
  hasFailed: boolean;
  onMore: () => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const end = ref.current;
    if (!end || isLoading || hasFailed) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
      rootMargin: '400px',
    });
    observer.observe(end);
    return () => observer.disconnect();
  }, [isLoading, hasFailed, onMore]);
  return (
    <div ref={ref} className="flex justify-center border-t px-4 py-3">
      <Button variant="ghost" size="sm" pending={isLoading} onClick={onMore}>
        {hasFailed ? 'Try again' : 'Show more'}
      </Button>
    </div>
  );
}

export function OperationListSkeleton() {
  return (
    <Loading label="Loading the audit log">
      {['w-64', 'w-80', 'w-48', 'w-72', 'w-56'].map((width) => (
        <div key={width} className="flex items-center gap-3 border-b px-4 py-3 last:border-b-0">
          <Skeleton className="size-6 rounded-full" />
          <div className="grid flex-1 gap-1.5">
            <Skeleton className={`h-3.5 max-w-full ${width}`} />
            <Skeleton className="h-3 w-16" />
          </div>
        </div>
      ))}
    </Loading>
  );
}
