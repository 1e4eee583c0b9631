import type { UndoConflict, UndoConflicts } from '@switchboard/validators';
import { currentRowOf, toApiError } from '@/trpc/errors.ts';
import { fieldName, kindOf } from './vocabulary.ts';

const isConflicts = (value: unknown): value is UndoConflicts =>
  typeof value === 'object' && value !== null && 'conflicts' in value && Array.isArray(value.conflicts);

/** What stands in the way of an undo; null when it failed for another reason. */
export function undoConflictsOf(error: unknown): UndoConflicts | null {
  if (toApiError(error).appCode !== 'UNDO_CONFLICT') return null;
  const current = currentRowOf(error);
  return isConflicts(current) ? current : { rows: 0, conflicts: [] };
}

/** "Zoe O'Brien: title, owner" */
export function conflictWords({ table, label, fields }: UndoConflict): string {
  return `${label ?? `A ${kindOf(table)}`}: ${fields.map(fieldName).join(', ')}`;
}
