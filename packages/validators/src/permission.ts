import { z } from 'zod';

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
