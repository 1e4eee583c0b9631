'use client';

import { type KeyboardEvent, useEffect, useState } from 'react';
import type { PaletteSearch } from './use-palette-search.ts';

export const resultValue = (group: string, id: string): string => `result ${group} ${id}`;

const moves = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End']);

/**
 * Enter opens the best result. Actions are there at once and results a moment later: without this the
 * action that came first would keep the selection. Who has moved with the arrows stays where they are.
 */
export function useBestResult(query: string, groups: PaletteSearch['groups']) {
  const [value, onValueChange] = useState('');
  const [movedFor, setMovedFor] = useState<string | null>(null);
  const [group] = groups;
  const [result] = group?.results ?? [];
  const best = group && result ? resultValue(group.group, result.id) : null;
  const hasMoved = movedFor === query;

  useEffect(() => {
    // cmdk selects its own first entry in a layout effect: ours can stand only after that.
    // oxlint-disable-next-line react/set-state-in-effect
    if (best && query.trim() !== '' && !hasMoved) onValueChange(best);
  }, [best, query, hasMoved]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (moves.has(event.key)) setMovedFor(query);
  };
  return { value, onValueChange, onKeyDown };
}
