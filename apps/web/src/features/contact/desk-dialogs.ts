'use client';

import type { Call, Contact } from '@switchboard/validators';
import { useSyncExternalStore } from 'react';

/** Questions that any screen or key may ask, one at a time. */
export type DeskDialog =
  | { kind: 'create-contact'; fullName?: string }
  | { kind: 'add-number'; contact: Contact }
  | { kind: 'confirm-call'; contact: Contact }
  | { kind: 'outcome'; call: Call };

let current: DeskDialog | null = null;
const listeners = new Set<() => void>();

function set(next: DeskDialog | null) {
  current = next;
  for (const listener of listeners) listener();
}

export const openDeskDialog = (dialog: DeskDialog): void => set(dialog);
export const closeDeskDialog = (): void => set(null);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDeskDialog(): DeskDialog | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}
