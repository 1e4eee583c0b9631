import type { Call } from '@switchboard/validators';
import type { GridEntry } from '@/components/list/virtual-grid.tsx';

type Days = { keyOf: (instant: string) => string; labelOf: (instant: string) => string };

/** Calls, newest first, each day under its name. */
export function byDay(calls: readonly Call[], { keyOf, labelOf }: Days): GridEntry<Call>[] {
  const entries: GridEntry<Call>[] = [];
  let last = '';
  for (const call of calls) {
    const day = keyOf(call.startedAt);
    if (day !== last) entries.push({ kind: 'heading', key: `day ${day}`, label: labelOf(call.startedAt) });
    last = day;
    entries.push({ kind: 'row', key: call.id, item: call });
  }
  return entries;
}
