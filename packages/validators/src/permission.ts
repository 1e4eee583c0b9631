import type { WorkspaceRole } from './workspace.ts';

export const permissions = [
  'contacts.read',
  'contacts.write',
  'contacts.delete',
  'companies.read',
  'companies.write',
  'calls.read',
  'calls.write',
  'notes.read',
  'notes.write',
  'members.read',
  'members.manage',
  'workspace.manage',
  'workspace.remove',
] as const;
export type Permission = (typeof permissions)[number];

const staff: readonly Permission[] = permissions.filter(
  (name) => !['members.manage', 'workspace.manage', 'workspace.remove'].includes(name),
);

/** What each role may do, as the policies grant it: the interface shows only what stands here. */
export const permissionsByRole: Record<WorkspaceRole, readonly Permission[]> = {
  owner: permissions,
  admin: permissions,
  member: staff,
  client: [],
};
