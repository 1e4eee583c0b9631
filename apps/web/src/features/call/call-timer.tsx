'use client';

import { formatDuration } from '@/lib/locale/format.ts';
import { useCallSeconds } from './use-call-seconds.ts';

/** Minutes and seconds, in a width that does not dance. */
export function CallTimer({ startedAt }: { startedAt: string }) {
  const seconds = useCallSeconds(startedAt);
  return (
    <span role="timer" aria-label="Length of the call" className="text-base font-medium tabular-nums">
      {seconds === null ? '–:––' : formatDuration(seconds)}
    </span>
  );
}
