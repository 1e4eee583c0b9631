import type { AccessRule, Permission } from '@switchboard/validators';

/** What each permission lets somebody do. */
export const permissionLabels: Record<Permission, string> = {
  'contacts.read': 'See contacts',
  'contacts.write': 'Add and edit contacts',
  'contacts.delete': 'Delete contacts',
  'companies.read': 'See companies',
  'companies.write': 'Add and edit companies',
  'companies.delete': 'Delete companies',
  'calls.read': 'See calls',
  'calls.write': 'Make calls',
  'calls.delete': 'Delete calls',
  'notes.read': 'Read notes',
  'notes.write': 'Write notes',
  'notes.delete': 'Delete notes',
  'members.read': 'See members',
  'members.manage': 'Manage members',
  'workspace.manage': 'Change the workspace',
  'workspace.remove': 'Delete the workspace',
  'permissions.manage': 'Manage permissions',
  'audit.read': 'Read the audit log',
  'audit.undo': 'Undo changes',
  'api_keys.manage': 'Make API keys',
  'webhooks.manage': 'Manage webhooks',
};

type Words = { permission: string; role: string };

/** Each rule as a sentence about the person it was asked for. */
export const ruleSentences: Record<AccessRule, (words: Words) => string> = {
  role_sees_all: ({ role }) => `They are ${role.toLowerCase()} here, and see every record.`,
  workspace_shows_all: () => 'This workspace shows every record to its members.',
  own_record: () => 'The record is theirs.',
  on_own_contact: () => 'It belongs to a contact of theirs.',
  not_a_member: () => 'They are not a member of this workspace.',
  role_without_permission: ({ role, permission }) => `${role} does not have “${permission}”.`,
  permission_narrowed: ({ permission }) => `“${permission}” was taken from the members of this workspace.`,
  others_record: () => 'Members see only their own records here, and this one is somebody else’s.',
};
