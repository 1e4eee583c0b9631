'use client';

import { useSyncExternalStore } from 'react';

const neverChanges = () => () => {};

/** False while the first render has to match what the server sent. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
