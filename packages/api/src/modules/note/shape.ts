import { notes, sql } from '@switchboard/db';

export const noteShape = {
  id: notes.id,
  body: notes.bodyText,
  authorUserId: notes.authorUserId,
  callId: notes.callId,
  contactId: notes.contactId,
  companyId: notes.companyId,
  createdAt: notes.createdAt,
  updatedAt: notes.updatedAt,
};

export const inWorkspace = sql`${notes.workspaceId} = private.workspace_id()`;
