import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { workspaceRoles } from '@switchboard/validators';
import { oneOf } from './constraints.ts';
import { instant } from './instant.ts';
import { callerId, isPerson, policy, where, whereAllowed } from './policies.ts';
import { profiles } from './profiles.ts';
import { workspaces } from './workspaces.ts';

/** Only an owner makes, changes or removes an owner. */
const ownersAreOwnersBusiness = sql`(role <> 'owner' or workspace_id = any (array(select private.owner_workspaces())))`;
const manages = sql`${where('members.manage')} and ${ownersAreOwnersBusiness}`;

export const workspaceMembers = pgTable(
  'workspace_members',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => profiles.id, { onDelete: 'cascade' }),
    role: text('role', { enum: workspaceRoles }).notNull(),
    /** What the role may do here, and whether of everyone's records: kept by triggers, read by the policies. */
    permissions: text('permissions')
      .array()
      .notNull()
      .default(sql`'{}'`),
    seesAllRecords: boolean('sees_all_records').notNull().default(true),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`now()`),
    updatedAt: instant('updated_at')
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.userId] }),
    index('workspace_members_user_idx').on(t.userId, t.workspaceId, t.role),
    oneOf('workspace_members_role_check', t.role, workspaceRoles),
    policy('workspace_members', 'select', 'colleague', {
      using: sql`${whereAllowed('members.read')} or (user_id = ${callerId} and workspace_id = any (array(select private.member_workspaces())))`,
    }),
    policy('workspace_members', 'insert', 'admin', { withCheck: manages }),
    policy('workspace_members', 'update', 'admin', { using: manages, withCheck: manages }),
    policy('workspace_members', 'delete', 'admin', {
      using: sql`(${manages}) or (user_id = ${callerId} and ${isPerson})`,
    }),
  ],
);
