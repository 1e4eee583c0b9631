'use client';

import { Button } from '@/components/ui/button.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { referenceOf } from '@/lib/error-reference.ts';

/** Below the last row: the next ones on their way, or why they did not come. */
export function ListFooter({
  isLoading,
  error,
  onRetry,
}: {
  isLoading: boolean;
  error: unknown;
  onRetry: () => void;
}) {
  if (isLoading) {
    return (
      <Loading label="Loading more" className="grid">
        {['w-2/5', 'w-1/3', 'w-1/2'].map((width) => (
          <div key={width} className="flex h-10 items-center gap-3 border-b px-3">
            <Skeleton className="size-6 rounded-full" />
            <Skeleton className={`h-3.5 ${width}`} />
          </div>
        ))}
      </Loading>
    );
  }
  if (!error) return null;
  const requestId = referenceOf(error);
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 px-3 py-2 text-sm">
      <span className="text-danger-text">The next rows did not load.</span>
      <Button variant="secondary" size="sm" onClick={onRetry}>
        Try again
      </Button>
      {requestId ? <span className="text-xs text-muted-foreground">Request {requestId}</span> : null}
    </div>
  );
}
