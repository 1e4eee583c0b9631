import { sql } from 'drizzle-orm';
import { jsonb, uuid } from 'drizzle-orm/pg-core';
import { profiles } from './profiles.ts';
import { workspaces } from './workspaces.ts';
import { instant } from './instant.ts';

/** Time-ordered (v7), so that new rows land at the end of every index. */
export const uuidV7 = sql`private.uuid_v7()`;

/**
 * What every business table starts with. Its key is (workspace_id, id). Tables that others join also index `id` alone:
 * the policy's and the query's conditions on the workspace look independent to the planner, which by the key alone
 * expects so few rows that it reads the whole workspace for each join.
 */
export const tenantColumns = () => ({
  id: uuid('id').notNull().default(uuidV7),
  workspaceId: uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' }),
});

export const timestamps = () => ({
  createdAt: instant('created_at')
    .notNull()
    .default(sql`now()`),
  updatedAt: instant('updated_at')
    .notNull()
    .default(sql`now()`),
});

export const metadata = () => jsonb('metadata').$type<Record<string, unknown>>().notNull().default({});

export const createdBy = () => uuid('created_by').references(() => profiles.id, { onDelete: 'set null' });
