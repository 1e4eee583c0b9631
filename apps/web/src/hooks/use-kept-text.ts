'use client';

import { useSyncExternalStore } from 'react';
import { isKeptStored, readKept, subscribeToKept } from '@/lib/kept-text.ts';

/** Kept text as it is now; empty on the server. */
export function useKeptText(key: string): string {
  return useSyncExternalStore(
    subscribeToKept,
    () => readKept(key),
    () => '',
  );
}

export function useIsKeptStored(key: string): boolean {
  return useSyncExternalStore(
    subscribeToKept,
    () => isKeptStored(key),
    () => true,
  );
}
