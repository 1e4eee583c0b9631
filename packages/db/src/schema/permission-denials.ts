import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { permissions } from '@switchboard/validators';
import { createdBy } from './columns.ts';
import { oneOf } from './constraints.ts';
import { instant } from './instant.ts';
import { callerId, policy, where, whereAllowed } from './policies.ts';
import { workspaces } from './workspaces.ts';

/** What `member` may not do in one workspace although the role may. */
export const permissionDenials = pgTable(
  'permission_denials',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    permission: text('permission', { enum: permissions }).notNull(),
    createdBy: createdBy(),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.permission] }),
    oneOf('permission_denials_permission_check', t.permission, permissions),
    policy('permission_denials', 'select', 'staff', { using: whereAllowed('members.read') }),
    policy('permission_denials', 'insert', 'admin', {
      withCheck: sql`${where('permissions.manage')} and created_by = ${callerId}`,
    }),
    policy('permission_denials', 'delete', 'admin', { using: where('permissions.manage') }),
  ],
);
