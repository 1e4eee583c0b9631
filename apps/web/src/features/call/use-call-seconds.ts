'use client';

import { useEffect, useState } from 'react';
import { serverNow } from '@/lib/server-clock.ts';

const secondsSince = (startedAt: string): number =>
  Math.max(0, Math.floor((serverNow() - Date.parse(startedAt)) / 1000));

/** How long a call has been going on, each second anew; null until the browser is there to count. */
export function useCallSeconds(startedAt: string): number | null {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setSeconds(secondsSince(startedAt));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [startedAt]);
  return seconds;
}
