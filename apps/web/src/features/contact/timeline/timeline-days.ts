import type { Interaction } from '@switchboard/validators';

/** One line of the timeline; a call carries the notes that were written on it. */
export type TimelineEntry = { row: Interaction; notes: Interaction[] };
export type TimelineDay = { key: string; at: string; entries: TimelineEntry[] };

export const callIdOf = ({ metadata }: Interaction): string | null =>
  typeof metadata.callId === 'string' ? metadata.callId : null;

/**
 * Rows, newest first, by day. The notes of a call stand with their call as soon as it is loaded too, oldest first;
 * before that, and when only notes are shown, each stands by itself.
 */
export function timelineDays(
  rows: readonly Interaction[],
  dayKeyOf: (instant: string) => string,
): TimelineDay[] {
  const calls = new Set(rows.filter(({ sourceTable }) => sourceTable === 'calls').map((row) => row.sourceId));
  const notesByCall = new Map<string, Interaction[]>();
  const days: TimelineDay[] = [];
  for (const row of rows) {
    const callId = row.type === 'note' ? callIdOf(row) : null;
    if (callId && calls.has(callId)) {
      notesByCall.set(callId, [row, ...(notesByCall.get(callId) ?? [])]);
      continue;
    }
    const key = dayKeyOf(row.occurredAt);
    const last = days.at(-1);
    const entry = { row, notes: [] };
    if (last?.key === key) last.entries.push(entry);
    else days.push({ key, at: row.occurredAt, entries: [entry] });
  }
  for (const { entries } of days) {
    for (const entry of entries) {
      if (entry.row.sourceTable === 'calls') entry.notes = notesByCall.get(entry.row.sourceId) ?? [];
    }
  }
  return days;
}
