import { companies, contacts, sql } from '@switchboard/db';

/** Read from `contacts` left-joined to its live company. */
export const contactShape = {
  id: contacts.id,
  fullName: contacts.fullName,
  firstName: contacts.firstName,
  lastName: contacts.lastName,
  title: contacts.title,
  companyId: contacts.companyId,
  companyName: companies.name,
  email: contacts.email,
  phone: contacts.phone,
  linkedinUrl: contacts.linkedinUrl,
  tags: contacts.tags,
  ownerId: contacts.ownerId,
  timezone: contacts.timezone,
  doNotCall: contacts.doNotCall,
  lastContactedAt: contacts.lastContactedAt,
  lastCallOutcome: contacts.lastCallOutcome,
  createdBy: contacts.createdBy,
  createdAt: contacts.createdAt,
  updatedAt: contacts.updatedAt,
};

export const joinCompany = sql`left join ${companies} on ${companies.workspaceId} = ${contacts.workspaceId}
  and ${companies.id} = ${contacts.companyId} and ${companies.deletedAt} is null`;

export const inWorkspace = sql`${contacts.workspaceId} = private.workspace_id()`;
export const live = sql`${inWorkspace} and ${contacts.deletedAt} is null`;
