'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

/** The row `step` rows further on, over headings; the last one in that direction when the list ends. */
export function stepFrom(from: number, step: number, entries: readonly { kind: string }[]): number {
  const direction = Math.sign(step);
  let at = from;
  let left = Math.abs(step);
  for (let index = from + direction; left > 0 && entries[index]; index += direction) {
    if (entries[index]?.kind !== 'row') continue;
    at = index;
    left -= 1;
  }
  return at;
}

/** Which row the keyboard is at. A row that is not drawn yet takes the focus as soon as it is. */
export function useGridCursor(scroller: RefObject<HTMLElement | null>) {
  const [key, set] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);

  const focusWanted = () => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted.current)}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  };
  useEffect(focusWanted);

  const focus = (next: string) => {
    wanted.current = next;
    set(next);
    focusWanted();
  };
  return { key, set, focus };
}
