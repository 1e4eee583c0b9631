'use client';

import type { KeyboardEvent, RefObject } from 'react';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { useShortcut } from '@/features/shortcuts/use-action.ts';
import { rowHeight } from './grid-row.tsx';
import { stepFrom } from './use-grid-cursor.ts';

/** Arrows, pages and ends for whoever stands on a row; j and k for everybody on the screen. */
export function useGridKeys({
  scroller,
  entries,
  from,
  moveTo,
  onEnter,
}: {
  scroller: RefObject<HTMLElement | null>;
  entries: readonly { kind: string }[];
  /** The row one moves on from; -1 when one has not come in yet. */
  from: number;
  moveTo: (index: number) => void;
  onEnter: (event: KeyboardEvent) => void;
}) {
  const first = entries.findIndex(({ kind }) => kind === 'row');
  const move = (step: number) => moveTo(from < 0 ? first : stepFrom(from, step, entries));
  const shared = { group: 'List', repeats: true, hideInPalette: true } as const;
  useShortcut({ ...shared, label: 'Next', keys: shortcutKeys.nextRow, run: () => move(1) });
  useShortcut({ ...shared, label: 'Previous', keys: shortcutKeys.previousRow, run: () => move(-1) });

  return (event: KeyboardEvent): void => {
    // A control inside a row has its own keys.
    if (!(event.target instanceof Element) || !event.target.hasAttribute('data-key')) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      PageDown: () => move(page),
      PageUp: () => move(-page),
      Home: () => moveTo(first),
      End: () => moveTo(entries.length - 1),
      Enter: () => onEnter(event),
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
}
