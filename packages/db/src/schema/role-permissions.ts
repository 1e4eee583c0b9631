import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { permissions, workspaceRoles } from '@switchboard/validators';
import { oneOf } from './constraints.ts';
import { policy } from './policies.ts';

/** What each role may do, before a workspace narrows it. The same for every workspace, changed by migrations only. */
export const rolePermissions = pgTable(
  'role_permissions',
  {
    role: text('role', { enum: workspaceRoles }).notNull(),
    permission: text('permission', { enum: permissions }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.role, t.permission] }),
    oneOf('role_permissions_role_check', t.role, workspaceRoles),
    oneOf('role_permissions_permission_check', t.permission, permissions),
    policy('role_permissions', 'select', 'everyone', { using: sql`true` }),
  ],
);
