import { sql } from 'drizzle-orm';
import { boolean, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { recordVisibilities } from '@switchboard/validators';
import { oneOf } from './constraints.ts';
import { instant } from './instant.ts';
import { callerId, isPerson, policy, restriction } from './policies.ts';
import { profiles } from './profiles.ts';

const idWhere = (permission: 'workspace.manage' | 'workspace.remove') =>
  sql`id = any (array(select private.workspaces_where(${sql.raw(`'${permission}'`)})))`;
const managed = idWhere('workspace.manage');

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
    /** Whether members see every record or only those they own or are assigned. */
    recordVisibility: text('record_visibility', { enum: recordVisibilities }).notNull().default('all'),
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
    oneOf('workspaces_record_visibility_check', t.recordVisibility, recordVisibilities),
    policy('workspaces', 'select', 'member', {
      using: sql`id = any (array(select private.member_workspaces()))`,
    }),
    policy('workspaces', 'insert', 'creator', {
      withCheck: sql`created_by = ${callerId} and ${isPerson} and not is_personal`,
    }),
    policy('workspaces', 'update', 'admin', { using: managed, withCheck: managed }),
    policy('workspaces', 'delete', 'manager', { using: idWhere('workspace.remove') }),
    restriction('workspaces', 'delete', 'admin', {
      using: sql`id = any (array(select private.admin_workspaces()))`,
    }),
  ],
);
