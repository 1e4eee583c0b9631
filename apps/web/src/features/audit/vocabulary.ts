/** One record and many of a kind, as people say it. A table that is not here is spelled out from its name. */
const kinds: Record<string, [one: string, many: string]> = {
  contacts: ['contact', 'contacts'],
  companies: ['company', 'companies'],
  calls: ['call', 'calls'],
  notes: ['note', 'notes'],
  deals: ['deal', 'deals'],
  tasks: ['task', 'tasks'],
  tickets: ['ticket', 'tickets'],
  leads: ['lead', 'leads'],
  workspaces: ['workspace', 'workspaces'],
  workspace_members: ['member', 'members'],
  invitations: ['invitation', 'invitations'],
  permission_denials: ['permission limit', 'permission limits'],
  api_keys: ['API key', 'API keys'],
  webhooks: ['webhook', 'webhooks'],
  webhook_secrets: ['webhook secret', 'webhook secrets'],
};

/** What the log can be narrowed to, in the order of the menu. */
export const filterKinds = [
  'contacts',
  'companies',
  'calls',
  'notes',
  'workspace_members',
  'invitations',
  'permission_denials',
  'api_keys',
  'webhooks',
  'workspaces',
] as const;

const spelledOut = (name: string) =>
  name
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

export function kindOf(table: string, count = 1): string {
  const [one, many] = kinds[table] ?? [spelledOut(table).replace(/s$/, ''), spelledOut(table)];
  return count === 1 ? one : many;
}

const fields: Record<string, string> = {
  fullName: 'name',
  doNotCall: 'do not call',
  linkedinUrl: 'LinkedIn',
  companyId: 'company',
  contactId: 'contact',
  ownerId: 'owner',
  userId: 'person',
  callId: 'call',
  bodyText: 'text',
  authorUserId: 'author',
  deletedAt: 'deleted',
  createdBy: 'created by',
  invitedBy: 'invited by',
  timezone: 'time zone',
  url: 'address',
  eventTypes: 'events',
  recordVisibility: 'which records members see',
  endedAt: 'end',
  startedAt: 'start',
  toNumber: 'number',
  fromNumber: 'number',
  postalCode: 'postal code',
};

/** Also for the kinds of records that an undo names beside fields. */
export const fieldName = (field: string): string => fields[field] ?? kinds[field]?.[1] ?? spelledOut(field);

/** Fields that say nothing to a person when a whole row is shown. */
export const technicalFields: ReadonlySet<string> = new Set([
  'id',
  'metadata',
  'createdAt',
  'createdBy',
  'keyId',
]);
