import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import { conflictingFields, EditConflict, saveEdit } from './edit-conflict.ts';

type Row = { name: string; phone: string | null; tags: string[]; updatedAt: string };
const base: Row = { name: 'Ada', phone: null, tags: ['a'], updatedAt: '1' };

const stale = (current: Row) =>
  new TRPCClientError<never>('stale', {
    result: { error: { message: 'stale', code: -1, data: { code: 'CONFLICT', appCode: 'STALE', current } } },
  } as never);

describe('two people editing one record', () => {
  it('sees a conflict only in fields that both changed, and to different values', () => {
    expect(conflictingFields(base, { name: 'Ada L' }, { ...base, phone: '+1' })).toEqual([]);
    expect(conflictingFields(base, { name: 'Ada L' }, { ...base, name: 'Ada K' })).toEqual(['name']);
    expect(conflictingFields(base, { name: 'Ada L' }, { ...base, name: 'Ada L' })).toEqual([]);
    expect(conflictingFields(base, { tags: ['b'] }, { ...base, tags: ['a'] })).toEqual([]);
  });

  it('saves over a change to other fields', async () => {
    const sent: string[] = [];
    const saved = await saveEdit<Row>({
      base,
      patch: { name: 'Ada L' },
      send: async (expected) => {
        sent.push(expected);
        if (expected === '1') throw stale({ ...base, phone: '+1', updatedAt: '2' });
        return { ...base, phone: '+1', name: 'Ada L', updatedAt: '3' };
      },
    });
    expect(sent).toEqual(['1', '2']);
    expect(saved.name).toBe('Ada L');
  });

  it('never overwrites what another person wrote in the same field', async () => {
    const current = { ...base, name: 'Ada K', updatedAt: '2' };
    const attempt = saveEdit<Row>({
      base,
      patch: { name: 'Ada L' },
      send: async () => {
        throw stale(current);
      },
    });
    await expect(attempt).rejects.toBeInstanceOf(EditConflict);
    await expect(attempt).rejects.toMatchObject({ current, fields: ['name'] });
  });
});
