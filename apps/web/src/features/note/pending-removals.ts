'use client';

import { useSyncExternalStore } from 'react';

/**
 * A deleted note goes from the screen at once and from the server when its Undo is over: there is no way to bring
 * one back with its date and author, so none is sent away too early. A tab that is put aside sends what waits.
 */
type Removal = { send: () => void; timer: ReturnType<typeof setTimeout> };

const pending = new Map<string, Removal>();
let hidden: ReadonlySet<string> = new Set();
const nothing: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function setHidden(id: string, isHidden: boolean) {
  const next = new Set(hidden);
  if (isHidden) next.add(id);
  else next.delete(id);
  hidden = next;
  for (const listener of listeners) listener();
}

function sendNow(id: string) {
  const removal = pending.get(id);
  if (!removal) return;
  clearTimeout(removal.timer);
  pending.delete(id);
  removal.send();
}

function onHidden() {
  if (document.visibilityState !== 'hidden') return;
  for (const id of pending.keys()) sendNow(id);
}

export function removeLater(id: string, delayMs: number, send: () => void): void {
  // The same listener twice is one.
  document.addEventListener('visibilitychange', onHidden);
  pending.set(id, { send, timer: setTimeout(() => sendNow(id), delayMs) });
  setHidden(id, true);
}

/** Shows it again, and sends nothing if nothing was sent. Says whether that came in time. */
export function keepAfterAll(id: string): boolean {
  clearTimeout(pending.get(id)?.timer);
  setHidden(id, false);
  return pending.delete(id);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notes that are not to be shown, whatever a list still says. */
export function useHiddenNotes(): ReadonlySet<string> {
  return useSyncExternalStore(
    subscribe,
    () => hidden,
    () => nothing,
  );
}
