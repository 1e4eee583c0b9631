import { sql } from 'drizzle-orm';
import { jsonb, uuid } from 'drizzle-orm/pg-core';
import { profiles } from './profiles.ts';
import { workspaces } from './workspaces.ts';
import { instant } from './instant.ts';

/** Time-ordered (v7), so that new rows land at the end of every index. */
export const uuidV7 = sql`private.uuid_v7()`;

/** What every business table starts with. */
export const tenantColumns = () => ({
  id: uuid('id').notNull().default(uuidV7),
  workspaceId: uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' }),
});

export const timestamps = () => ({
  createdAt: instant('created_at').notNull().default(sql`now()`),
  updatedAt: instant('updated_at').notNull().default(sql`now()`),
});

export const metadata = () => jsonb('metadata').$type<Record<string, unknown>>().notNull().default({});

export const createdBy = () => uuid('created_by').references(() => profiles.id, { onDelete: 'set null' });
