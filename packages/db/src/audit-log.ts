import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { auditActions, auditActorKinds } from '@switchboard/validators';
import { instant } from './schema/instant.ts';

/**
 * What happened to every row, for reading: triggers write it. Outside `schema/`, because drizzle-kit cannot make
 * partitions; the table, its indexes and its policy stand in the `audit` migration.
 */
export const auditLog = pgTable('audit_log', {
  workspaceId: uuid('workspace_id').notNull(),
  id: uuid('id').notNull(),
  occurredAt: instant('occurred_at').notNull(),
  actorKind: text('actor_kind', { enum: auditActorKinds }).notNull(),
  /** The person's or the key's id; null for the system. */
  actorId: uuid('actor_id'),
  requestId: text('request_id'),
  operation: uuid('operation').notNull(),
  undoes: uuid('undoes'),
  tableName: text('table_name').notNull(),
  rowId: uuid('row_id').notNull(),
  action: text('action', { enum: auditActions }).notNull(),
  before: jsonb('before').$type<Record<string, unknown>>(),
  after: jsonb('after').$type<Record<string, unknown>>(),
});
