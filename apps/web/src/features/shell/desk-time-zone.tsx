'use client';

import type { ReactNode } from 'react';
import { useMe } from '@/features/me/use-me.ts';
import { TimeZoneProvider } from '@/lib/locale/provider.tsx';

/** Times are in the zone of the profile, where it names one, whatever the machine says. */
export function DeskTimeZone({ children }: { children: ReactNode }) {
  return <TimeZoneProvider timeZone={useMe().user.timezone}>{children}</TimeZoneProvider>;
}
