import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { workspaceRoles } from '@switchboard/validators';
import { tenantColumns, timestamps } from './columns.ts';
import { oneOf } from './constraints.ts';
import { instant } from './instant.ts';
import { callerId, policy, systemPolicies, where } from './policies.ts';
import { profiles } from './profiles.ts';

/** `token_hash` is readable by nobody: the raw token lives only in the mail. */
export const invitations = pgTable(
  'invitations',
  {
    ...tenantColumns(),
    email: text('email').notNull(),
    role: text('role', { enum: workspaceRoles }).notNull(),
    tokenHash: text('token_hash').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    invitedBy: uuid('invited_by').references(() => profiles.id, { onDelete: 'set null' }),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('invitations_token_hash_idx').on(t.tokenHash),
    uniqueIndex('invitations_pending_idx')
      .on(t.workspaceId, t.email)
      .where(sql`accepted_at is null`),
    oneOf(
      'invitations_role_check',
      t.role,
      workspaceRoles.filter((role) => role !== 'owner'),
    ),
    policy('invitations', 'select', 'admin', { using: where('members.manage') }),
    policy('invitations', 'insert', 'admin', {
      withCheck: sql`${where('members.manage')} and invited_by = ${callerId}`,
    }),
    policy('invitations', 'update', 'admin', {
      using: where('members.manage'),
      withCheck: where('members.manage'),
    }),
    policy('invitations', 'delete', 'admin', { using: where('members.manage') }),
    ...systemPolicies('invitations', ['select', 'delete']),
  ],
);
