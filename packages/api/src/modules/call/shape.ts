import { calls, companies, contacts, sql } from '@switchboard/db';

/** Read from `calls` left-joined to its contact and company. */
export const callShape = {
  id: calls.id,
  contactId: calls.contactId,
  contactName: contacts.fullName,
  companyId: calls.companyId,
  companyName: companies.name,
  userId: calls.userId,
  direction: calls.direction,
  channel: calls.channel,
  fromNumber: calls.fromNumber,
  toNumber: calls.toNumber,
  status: calls.status,
  outcome: calls.outcome,
  startedAt: calls.startedAt,
  answeredAt: calls.answeredAt,
  endedAt: calls.endedAt,
  durationSeconds: calls.durationSeconds,
  createdBy: calls.createdBy,
  createdAt: calls.createdAt,
  updatedAt: calls.updatedAt,
};

export const joinParties = sql`
  left join ${contacts} on ${contacts.workspaceId} = ${calls.workspaceId} and ${contacts.id} = ${calls.contactId}
  left join ${companies} on ${companies.workspaceId} = ${calls.workspaceId} and ${companies.id} = ${calls.companyId}`;

export const inWorkspace = sql`${calls.workspaceId} = private.workspace_id()`;
