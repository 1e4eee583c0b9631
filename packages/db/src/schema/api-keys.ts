import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { apiKeyScopes, workspaceRoles } from '@switchboard/validators';
import { tenantColumns, timestamps } from './columns.ts';
import { notBlank, oneOf } from './constraints.ts';
import { instant } from './instant.ts';
import { callerId, inAdminWorkspace, isPerson, policy, whereAllowed } from './policies.ts';
import { workspaceMembers } from './workspace-members.ts';

const keyRoles = workspaceRoles.filter((role) => role !== 'client');
const scopeList = apiKeyScopes.map((scope) => `'${scope}'`).join(', ');

/** Members keep their own keys, admins everybody's; no key keeps keys. */
const keeps = sql`${whereAllowed('api_keys.manage')} and ${isPerson} and (created_by = ${callerId} or ${inAdminWorkspace})`;

/** A key of an internal tool. Lives and dies with its creator's membership; `hashed_key` is readable by nobody. */
export const apiKeys = pgTable(
  'api_keys',
  {
    ...tenantColumns(),
    name: text('name').notNull(),
    /** The visible start of the key, so that people can tell keys apart. */
    prefix: text('prefix').notNull(),
    hashedKey: text('hashed_key').notNull(),
    role: text('role', { enum: workspaceRoles }).notNull(),
    scopes: text('scopes').array().notNull(),
    createdBy: uuid('created_by').notNull(),
    createHash: text('create_hash'),
    lastUsedAt: instant('last_used_at'),
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at'),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'api_keys_creator_fk',
      columns: [t.workspaceId, t.createdBy],
      foreignColumns: [workspaceMembers.workspaceId, workspaceMembers.userId],
    }).onDelete('cascade'),
    uniqueIndex('api_keys_hashed_key_idx').on(t.hashedKey),
    index('api_keys_creator_idx').on(t.workspaceId, t.createdBy),
    notBlank('api_keys_name_check', t.name),
    oneOf('api_keys_role_check', t.role, keyRoles),
    check('api_keys_scopes_check', sql.raw(`scopes <@ array[${scopeList}] and cardinality(scopes) > 0`)),
    policy('api_keys', 'select', 'manager', { using: keeps }),
    policy('api_keys', 'insert', 'manager', {
      withCheck: sql`${whereAllowed('api_keys.manage')} and created_by = ${callerId} and ${isPerson}`,
    }),
    policy('api_keys', 'update', 'manager', { using: keeps, withCheck: keeps }),
  ],
);
