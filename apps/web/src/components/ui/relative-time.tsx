'use client';

import { formatExact, formatRelative, type Instant } from '@/lib/locale/format.ts';
import { useLocale, useNow } from '@/lib/locale/provider.tsx';

/** How long ago; the exact time, in the reader's locale and time zone, on hover. */
export function RelativeTime({ value, className }: { value: Instant; className?: string }) {
  const locale = useLocale();
  const now = useNow();
  return (
    // Node and the browser may carry different Intl data for the same locale.
    <time
      dateTime={new Date(value).toISOString()}
      title={formatExact(value, locale)}
      className={className}
      suppressHydrationWarning
    >
      {formatRelative(value, now, locale)}
    </time>
  );
}
