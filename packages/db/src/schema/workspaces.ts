import { sql } from 'drizzle-orm';
import { boolean, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { callerId, policy } from './policies.ts';
import { profiles } from './profiles.ts';

const idIsAdministered = sql`id = any (array(select private.admin_workspaces()))`;

/** The tenant. A trigger makes its creator the owner. */
export const workspaces = pgTable(
  'workspaces',
  {
    id: uuid('id')
      .primaryKey()
      .default(sql`private.uuid_v7()`),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    isPersonal: boolean('is_personal').notNull().default(false),
    settings: jsonb('settings').$type<Record<string, unknown>>().notNull().default({}),
    createdBy: uuid('created_by').references(() => profiles.id, { onDelete: 'set null' }),
    createHash: text('create_hash'),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`now()`),
    updatedAt: instant('updated_at')
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    uniqueIndex('workspaces_slug_idx').on(t.slug),
    uniqueIndex('workspaces_personal_idx')
      .on(t.createdBy)
      .where(sql`is_personal`),
    policy('workspaces', 'select', 'member', {
      using: sql`id = any (array(select private.member_workspaces()))`,
    }),
    policy('workspaces', 'insert', 'creator', {
      withCheck: sql`created_by = ${callerId} and not is_personal`,
    }),
    policy('workspaces', 'update', 'admin', { using: idIsAdministered, withCheck: idIsAdministered }),
    policy('workspaces', 'delete', 'admin', { using: idIsAdministered }),
  ],
);
