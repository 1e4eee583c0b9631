import { z } from 'zod';
import { id } from './primitives.ts';
import { workspaceRole } from './workspace.ts';

/**
 * Every permission there is. Which role has which stands in the database (`role_permissions`, narrowed per workspace by
 * `permission_denials`), where the policies read it; `permissions.effective` reads the same rows.
 */
export const permissions = [
  'contacts.read',
  'contacts.write',
  'contacts.delete',
  'companies.read',
  'companies.write',
  'companies.delete',
  'calls.read',
  'calls.write',
  'calls.delete',
  'notes.read',
  'notes.write',
  'notes.delete',
  'members.read',
  'members.manage',
  'workspace.manage',
  'workspace.remove',
  'permissions.manage',
  'audit.read',
  'audit.undo',
  'api_keys.manage',
  'webhooks.manage',
] as const;
export const permission = z.enum(permissions);
export type Permission = z.infer<typeof permission>;

/** What `permissions.effective` answers: what the policies grant the caller in the active workspace. */
export const EffectivePermissions = z.object({
  permissions: z.array(permission),
  /** Whether of everyone's records, or only of those they own or are assigned. */
  seesAllRecords: z.boolean(),
});
export type EffectivePermissions = z.infer<typeof EffectivePermissions>;

/** One permission across the roles; `member` is what is left of it in this workspace. */
export const PermissionRow = z.object({
  permission,
  owner: z.boolean(),
  admin: z.boolean(),
  member: z.boolean(),
  client: z.boolean(),
  /** Whether `member` has it to begin with, so that it can be given back. */
  isMemberDefault: z.boolean(),
});
export type PermissionRow = z.infer<typeof PermissionRow>;
export const PermissionMatrix = z.object({ items: z.array(PermissionRow) });

/** Takes a permission from this workspace's members, or gives it back. */
export const UpdatePermissionInput = z.object({ permission, allowed: z.boolean() });
export type UpdatePermissionInput = z.infer<typeof UpdatePermissionInput>;
export const UpdatedPermissions = PermissionMatrix.extend({ operationId: z.string() });

export const explainableTables = ['contacts', 'companies', 'calls', 'notes'] as const;
export const explainableTable = z.enum(explainableTables);

/** Every rule by which somebody sees a row or does not. */
export const accessRules = [
  'role_sees_all',
  'workspace_shows_all',
  'own_record',
  'on_own_contact',
  'not_a_member',
  'role_without_permission',
  'permission_narrowed',
  'others_record',
] as const;
export const accessRule = z.enum(accessRules);
export type AccessRule = z.infer<typeof accessRule>;

export const ExplainInput = z.object({ userId: id, table: explainableTable, rowId: id });
export type ExplainInput = z.infer<typeof ExplainInput>;

export const Explanation = z.object({
  sees: z.boolean(),
  rule: accessRule,
  /** Null for who is no member. */
  role: workspaceRole.nullable(),
  permission,
  /** Whether the row is in the bin: lists leave it out whoever asks. */
  isDeleted: z.boolean(),
});
export type Explanation = z.infer<typeof Explanation>;

export const ViewAsInput = z.object({ userId: id });
export type ViewAsInput = z.infer<typeof ViewAsInput>;
export const ViewAs = z.object({ userId: z.string() });
