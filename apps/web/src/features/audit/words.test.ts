import type { AuditEntry, AuditOperation } from '@switchboard/validators';
import { describe, expect, it } from 'vitest';
import { actorName, entryWords, operationWords } from './words.ts';

const ann = '0190a000-0000-7000-8000-000000000001';
const context = { names: { [ann]: 'Ann' }, locale: { locale: 'en-GB', timeZone: 'UTC' } };

const entry = (values: Partial<AuditEntry>): AuditEntry => ({
  id: 'entry',
  operationId: 'operation',
  undoes: null,
  actor: { kind: 'user', id: ann, name: 'Ann' },
  table: 'contacts',
  rowId: 'row',
  label: 'Zoe O’Brien',
  action: 'update',
  before: null,
  after: null,
  occurredAt: '2026-11-20T10:00:00Z',
  requestId: null,
  ...values,
});
const operation = (entries: AuditEntry[], values: Partial<AuditOperation> = {}): AuditOperation => ({
  operationId: 'operation',
  occurredAt: '2026-11-20T10:00:00Z',
  actor: { kind: 'user', id: ann, name: 'Ann' },
  requestId: null,
  undoes: null,
  undoneBy: null,
  isUndoable: true,
  changes: entries.length,
  entries,
  ...values,
});

describe('a change in words', () => {
  it.each([
    [{ before: { title: 'CFO' }, after: { title: 'CEO' } }, 'changed Zoe O’Brien: title CFO → CEO'],
    [{ before: { ownerId: ann }, after: { ownerId: null } }, 'changed Zoe O’Brien: owner Ann → empty'],
    [
      { before: { doNotCall: false }, after: { doNotCall: true } },
      'changed Zoe O’Brien: do not call no → yes',
    ],
    [
      { before: { a: 1, b: 1, c: 1 }, after: { a: 2, b: 2, c: 2 } },
      'changed Zoe O’Brien: a 1 → 2, b 1 → 2 and 1 more',
    ],
    [{ before: { deletedAt: null }, after: { deletedAt: '2026-11-20T10:00:00Z' } }, 'deleted Zoe O’Brien'],
    [{ before: { deletedAt: '2026-11-20T10:00:00Z' }, after: { deletedAt: null } }, 'restored Zoe O’Brien'],
    [{ action: 'insert', table: 'notes', label: 'Wants a quote' }, 'added a note “Wants a quote”'],
    [{ action: 'insert', table: 'view_as', label: 'Bob' }, 'began looking through the eyes of Bob'],
    [{ action: 'delete', table: 'api_keys', label: null }, 'deleted an API key'],
    [
      {
        table: 'api_keys',
        label: 'Import',
        before: { revokedAt: null },
        after: { revokedAt: '2026-11-20T10:00:00Z' },
      },
      'revoked API key Import',
    ],
  ] as const)('%j', (values, words) => {
    expect(entryWords(entry(values as Partial<AuditEntry>), context)).toBe(words);
  });
});

describe('an operation in words', () => {
  it('joins what it did', () => {
    const parts = [
      entry({ action: 'insert', table: 'companies', label: 'Acme' }),
      entry({ action: 'insert' }),
      entry({ before: { title: null }, after: { title: 'CEO' }, label: 'Max' }),
    ];
    expect(operationWords(operation(parts), context)).toBe(
      'added company Acme and Zoe O’Brien and changed Max',
    );
  });

  it('counts what is too much to name', () => {
    const many = operation([entry({ before: { title: null }, after: { title: 'CEO' } })], { changes: 5000 });
    expect(operationWords(many, context)).toBe('changed 5,000 contacts');
  });

  it('says that it took another one back', () => {
    const undo = operation([entry({ before: { title: 'CEO' }, after: { title: 'CFO' } })], {
      undoes: 'other',
    });
    expect(operationWords(undo, context)).toBe('undid a change to Zoe O’Brien: title CEO → CFO');
  });
});

it('names whoever acted, also those who are gone', () => {
  expect(actorName({ kind: 'system', id: null, name: null })).toBe('Switchboard');
  expect(actorName({ kind: 'api_key', id: 'x', name: 'Import' })).toBe('Import (API key)');
  expect(actorName({ kind: 'user', id: 'x', name: null })).toBe('Somebody who left');
});
