import { sql, type Transaction } from '@switchboard/db';
import type { Undone, UndoConflict, UndoInput } from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import type { Scope } from '../../trpc.ts';
import { labelsOf, toFieldName } from './shape.ts';

/** Beyond these a person needs no more examples. */
const CONFLICTS_SHOWN = 50;

type Outcome = { rows: number } | { conflicts: Omit<UndoConflict, 'label'>[] };

/** Takes one operation back, all of it or nothing. Itself an operation: undoing the undo brings everything back. */
export async function undoOperation({ tx }: Scope, { operationId }: UndoInput): Promise<Undone> {
  const [answer] = await tx.query<{ outcome: Outcome }>(
    sql`select private.undo(${operationId}::uuid) as outcome`,
  );
  if (!answer) throw new DomainError('NOT_FOUND');
  const { outcome } = answer;
  if ('conflicts' in outcome) throw await conflict(tx, outcome.conflicts);
  return { operationId: tx.operationId, rows: outcome.rows };
}

async function conflict(tx: Transaction, all: Omit<UndoConflict, 'label'>[]): Promise<DomainError> {
  const shown = all.slice(0, CONFLICTS_SHOWN);
  const labels = await labelsOf(tx, shown);
  const conflicts = shown.map(({ table, rowId, fields }): UndoConflict => ({
    table,
    rowId,
    label: labels.get(rowId ?? '') ?? null,
    fields: fields.map(toFieldName),
  }));
  const fields = Object.fromEntries(
    conflicts.flatMap(({ table, rowId, fields: names }) =>
      names.map((name) => [[table, rowId, name].filter(Boolean).join('.'), 'Changed again since']),
    ),
  );
  return new DomainError('UNDO_CONFLICT', { fields, current: { rows: all.length, conflicts } });
}
