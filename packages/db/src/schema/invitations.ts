import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { workspaceRoles } from '@switchboard/validators';
import { oneOf, tenantColumns, timestamps } from './columns.ts';
import { instant } from './instant.ts';
import { callerId, inAdminWorkspace, policy } from './policies.ts';
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
    index('invitations_email_idx').on(t.workspaceId, t.email),
    oneOf(
      'invitations_role_check',
      t.role,
      workspaceRoles.filter((role) => role !== 'owner'),
    ),
    policy('invitations', 'select', 'admin', { using: inAdminWorkspace }),
    policy('invitations', 'insert', 'admin', {
      withCheck: sql`${inAdminWorkspace} and invited_by = ${callerId}`,
    }),
    policy('invitations', 'update', 'admin', { using: inAdminWorkspace, withCheck: inAdminWorkspace }),
    policy('invitations', 'delete', 'admin', { using: inAdminWorkspace }),
  ],
);
