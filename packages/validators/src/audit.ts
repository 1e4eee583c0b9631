import { z } from 'zod';
import { ListInput } from './list.ts';
import { id, instant, instantOut } from './primitives.ts';

export const auditActions = ['insert', 'update', 'delete'] as const;
export const auditAction = z.enum(auditActions);
export type AuditAction = z.infer<typeof auditAction>;

export const auditActorKinds = ['user', 'api_key', 'system'] as const;

export const AuditActor = z.object({
  kind: z.enum(auditActorKinds),
  id: z.string().nullable(),
  /** Null for the system, and for who is no longer known. */
  name: z.string().nullable(),
});
export type AuditActor = z.infer<typeof AuditActor>;

const fields = z.record(z.string(), z.unknown()).nullable();

/** What one operation did to one row. `before` and `after` hold what changed; a new or a deleted row, all of it. */
export const AuditEntry = z.object({
  id: z.string(),
  operationId: z.string(),
  /** The operation that this one took back. */
  undoes: z.string().nullable(),
  actor: AuditActor,
  table: z.string(),
  rowId: z.string(),
  /** What people call the row; null when nobody knows any more. */
  label: z.string().nullable(),
  action: auditAction,
  before: fields,
  after: fields,
  occurredAt: instantOut,
  requestId: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** One procedure call, with the first of its changes. */
export const AuditOperation = z.object({
  operationId: z.string(),
  occurredAt: instantOut,
  actor: AuditActor,
  requestId: z.string().nullable(),
  undoes: z.string().nullable(),
  /** The operation that took this one back. */
  undoneBy: z.string().nullable(),
  /** Whether everything in it is of a kind that can be taken back. */
  isUndoable: z.boolean(),
  /** How many changes there are in all. */
  changes: z.number().int(),
  entries: z.array(AuditEntry),
});
export type AuditOperation = z.infer<typeof AuditOperation>;

/** `names` says what ids inside `before` and `after` stand for, as far as the caller may know. */
const namedPage = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    names: z.record(z.string(), z.string()),
  });
export const AuditPage = namedPage(AuditEntry);
export type AuditPage = z.infer<typeof AuditPage>;
export const AuditOperationPage = namedPage(AuditOperation);
export type AuditOperationPage = z.infer<typeof AuditOperationPage>;

const tableName = z.string().regex(/^[a-z][a-z_]{0,62}$/, 'Not a kind of record');

export const AuditFilter = z.object({
  tableName: tableName.optional(),
  rowId: id.optional(),
  /** A person's id or an API key's. */
  actorId: id.optional(),
  operationId: id.optional(),
  action: auditAction.optional(),
  from: instant.optional(),
  /** Exclusive. */
  to: instant.optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const ListAuditInput = ListInput.extend({ filter: AuditFilter.optional() });
export type ListAuditInput = z.infer<typeof ListAuditInput>;

export const AuditHistoryInput = ListInput.extend({ table: tableName, rowId: id });
export type AuditHistoryInput = z.infer<typeof AuditHistoryInput>;

export const UndoInput = z.object({ operationId: id });
export type UndoInput = z.infer<typeof UndoInput>;

/** `operationId` is the undo's own: undoing that brings everything back. */
export const Undone = z.object({ operationId: z.string(), rows: z.number().int() });
export type Undone = z.infer<typeof Undone>;

/** Stands in `error.data.current` of an UNDO_CONFLICT: what was changed since, at most the first fifty rows. */
export const UndoConflict = z.object({
  table: z.string(),
  rowId: z.string().nullable(),
  label: z.string().nullable(),
  /** The fields that were changed since; for a row that is to go, also the kinds of records that were added to it. */
  fields: z.array(z.string()),
});
export type UndoConflict = z.infer<typeof UndoConflict>;
export const UndoConflicts = z.object({ rows: z.number().int(), conflicts: z.array(UndoConflict) });
export type UndoConflicts = z.infer<typeof UndoConflicts>;

/** A result that also says which operation made it, so that it can be undone. */
export const withOperationId = <Shape extends z.ZodRawShape>(result: z.ZodObject<Shape>) =>
  result.extend({ operationId: z.string() });
