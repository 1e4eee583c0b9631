'use client';

import type { AuditOperation } from '@switchboard/validators';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '@/components/ui/button.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { referenceOf } from '@/lib/error-reference.ts';
import { formatExact, formatNumber } from '@/lib/locale/format.ts';
import { useLocale } from '@/lib/locale/provider.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { ChangeList } from './change-list.tsx';

type Props = { operation: AuditOperation; names: Record<string, string> };

export function OperationDetails({ operation, names }: Props) {
  const locale = useLocale();
  const { entries, changes, requestId, occurredAt } = operation;
  return (
    <div className="grid gap-3 px-4 pb-4 sm:pl-13">
      {changes > entries.length ? (
        <AllChanges operation={operation} names={names} />
      ) : (
        <ChangeList entries={entries} names={names} />
      )}
      <p className="text-xs text-muted-foreground">
        {formatExact(occurredAt, locale)}
        {requestId ? (
          <>
            {' · Request '}
            <code className="font-mono break-all select-all">{requestId}</code>
          </>
        ) : null}
      </p>
    </div>
  );
}

/** Page by page: an operation may have changed thousands of rows. */
function AllChanges({ operation, names }: Props) {
  const trpc = useTRPC();
  const locale = useLocale();
  const { operationId, entries, changes } = operation;
  const query = useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions(
      { filter: { operationId }, limit: 50 },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = query;
  if (error && !data) {
    return (
      <ErrorState
        title="The changes did not load"
        requestId={referenceOf(error)}
        onRetry={() => void refetch()}
        pending={isFetching}
        className="py-4"
      />
    );
  }
  const shown = data ? data.pages.flatMap(({ items }) => items) : entries;
  const known = Object.assign({}, names, ...(data?.pages.map((page) => page.names) ?? []));
  return (
    <>
      <ChangeList entries={shown} names={known} />
      {hasNextPage ? (
        <Button
          variant="secondary"
          size="sm"
          className="justify-self-start"
          pending={isFetching}
          onClick={() => void fetchNextPage()}
        >
          Show more of {formatNumber(changes, locale)}
        </Button>
      ) : null}
    </>
  );
}
