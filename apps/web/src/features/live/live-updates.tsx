'use client';

import { Spinner } from '@/components/ui/spinner.tsx';
import { useLiveChanges } from './use-live-changes.ts';

/** Other people's changes appear by themselves. Speaks only while it cannot hear of them. */
export function LiveUpdates() {
  const { isLost } = useLiveChanges();
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-2 z-40 flex justify-center">
      {isLost ? (
        <span className="flex items-center gap-2 rounded-full border bg-popover px-3 py-1 text-xs text-muted-foreground shadow-sm">
          <Spinner className="size-3" />
          Reconnecting…
        </span>
      ) : null}
    </div>
  );
}
