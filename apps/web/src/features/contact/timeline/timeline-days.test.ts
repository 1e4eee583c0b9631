import type { Interaction } from '@switchboard/validators';
import { describe, expect, it } from 'vitest';
import { timelineDays } from './timeline-days.ts';

const row = (sourceId: string, occurredAt: string, more: Partial<Interaction> = {}): Interaction => ({
  id: `i-${sourceId}`,
  type: 'call',
  occurredAt,
  summary: sourceId,
  contactId: 'ada',
  companyId: null,
  sourceTable: 'calls',
  sourceId,
  actorId: null,
  metadata: {},
  ...more,
});
const note = (sourceId: string, occurredAt: string, callId: string | null): Interaction =>
  row(sourceId, occurredAt, { type: 'note', sourceTable: 'notes', metadata: { callId } });

const utcDay = (instant: string) => instant.slice(0, 10);
const inNewYork = (instant: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date(instant));

describe('the timeline by day', () => {
  it('puts the notes of a call with the call, in the order they were written', () => {
    const rows = [
      note('n2', '2026-11-20T10:06:00Z', 'c1'),
      note('n1', '2026-11-20T10:05:00Z', 'c1'),
      row('c1', '2026-11-20T10:00:00Z'),
    ];
    const [day] = timelineDays(rows, utcDay);
    expect(day?.entries).toHaveLength(1);
    expect(day?.entries[0]?.notes.map(({ sourceId }) => sourceId)).toEqual(['n1', 'n2']);
  });

  it('never hides a note whose call is not loaded', () => {
    const days = timelineDays([note('n1', '2026-11-20T10:05:00Z', 'older')], utcDay);
    expect(days[0]?.entries[0]?.row.sourceId).toBe('n1');
  });

  it("divides by the reader's days, not by UTC's", () => {
    const rows = [row('late', '2026-11-20T03:00:00Z'), row('early', '2026-11-19T20:00:00Z')];
    expect(timelineDays(rows, utcDay)).toHaveLength(2);
    expect(timelineDays(rows, inNewYork)).toHaveLength(1);
  });
});
