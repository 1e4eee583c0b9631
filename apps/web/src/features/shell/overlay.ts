'use client';

import { useSyncExternalStore } from 'react';

export type Overlay = 'palette' | 'help' | 'create-workspace';

let current: Overlay | null = null;
const listeners = new Set<() => void>();

function set(next: Overlay | null) {
  if (current === next) return;
  current = next;
  for (const listener of listeners) listener();
}

/** The desk's own overlays: any button or key may open one, and one is open at a time. */
export const openOverlay = (overlay: Overlay): void => set(overlay);
export const closeOverlay = (): void => set(null);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOverlay(): Overlay | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}
