import type { AskedPath } from './asked-procedures.ts';

/** What a reader of the client, and of docs/api.md, is told. A procedure without a sentence does not compile. */
const procedureDocs: Record<AskedPath, string> = {
  'me.get': 'The caller: profile, workspaces, and role and permissions in the active one.',
  'me.updateProfile': 'Changes the caller’s own profile.',
  'workspaces.ensurePersonal':
    'Makes what is missing of the caller’s personal workspace; may be called any time.',
  'workspaces.list': 'The caller’s workspaces, the personal one first.',
  'workspaces.create': 'Makes a workspace; its maker owns it.',
  'workspaces.update': 'Renames a workspace, or says which records its members see. For owners and admins.',
  'workspaces.remove':
    'Removes a workspace with everything in it, for ever. For owners and admins; never the personal one.',
  'members.list': 'The people of the active workspace. A client sees only themselves.',
  'members.updateRole': 'Changes somebody’s role. For owners and admins; owners are owners’ business.',
  'members.remove': 'Removes somebody, or oneself: that is leaving. Their API keys stop working.',
  'members.transferOwnership': 'Makes somebody the owner and the caller an admin. For owners.',
  'members.listInvitations': 'Invitations that wait to be accepted. For owners and admins.',
  'members.caughtMail': 'Invitations that were kept on this machine because no mail server is set up.',
  'members.invite': 'Invites an address. The link works once, for a week, for that address.',
  'members.resendInvitation': 'Sends a new link; the one before stops working.',
  'members.revokeInvitation': 'Takes an invitation back.',
  'members.invitation': 'Who invites whom to what, for whoever holds the link.',
  'members.acceptInvitation': 'Joins. For the verified address that was invited.',
  'permissions.effective': 'What the caller may do in the active workspace: what the policies grant.',
  'permissions.matrix': 'Which role may do what in the active workspace.',
  'permissions.update': 'Takes a permission from the workspace’s members, or gives it back.',
  'permissions.explain': 'Which rule lets somebody see a row, or keeps it from them. For owners and admins.',
  'permissions.startViewAs': 'Writes down that the caller begins to look through somebody’s eyes.',
  'permissions.stopViewAs': 'Writes down that it ended.',
  'apiKeys.list': 'A page of keys, newest first: one’s own, and for owners and admins everybody’s.',
  'apiKeys.create': 'Makes a key and answers it, the one time that it is shown.',
  'apiKeys.revoke': 'Ends a key, from the next request on.',
  'contacts.list': 'A page of contacts, newest first, or as `sort` says; with `search`, best match first.',
  'contacts.get': 'One contact.',
  'contacts.timeline': 'Everything that happened with one contact, newest first.',
  'contacts.create': 'Makes a contact, and its company when `company` names one that is not there yet.',
  'contacts.update': 'Changes the fields that are given; null clears one.',
  'contacts.remove': 'Hides a contact and keeps its history; `restore` brings it back.',
  'contacts.restore': 'Brings a removed contact back. One that is there already stays as it is.',
  'companies.list': 'A page of companies, by name; with `search`, best match first.',
  'companies.get': 'One company.',
  'companies.create': 'Makes a company.',
  'calls.list': 'A page of calls, newest first; of one contact when `contactId` is given.',
  'calls.get': 'One call.',
  'calls.active': 'The call that the caller is on in the active workspace.',
  'calls.start': 'Starts a call, or records one that began earlier. One call at a time per person.',
  'calls.end': 'Ends a call with its outcome and, when given, a note.',
  'calls.setOutcome': 'Corrects the outcome of a call that has ended.',
  'notes.list':
    'A page of notes, newest first: all, or of one call, contact (its calls included) or company.',
  'notes.create': 'Adds a note to exactly one of a call, a contact and a company.',
  'notes.update': 'Changes the text of a note.',
  'notes.remove': 'Removes a note, for ever.',
  'webhooks.list': 'The workspace’s webhooks, and how their last deliveries fared. For owners and admins.',
  'webhooks.create': 'Makes a webhook and answers its secret, the one time that it is shown.',
  'webhooks.update': 'Changes the fields that are given; `enabled` switches it off and on again.',
  'webhooks.remove': 'Removes a webhook with its deliveries, for ever.',
  'webhooks.rotateSecret': 'Makes a new secret; the one before signs along until `previousExpiresAt`.',
  'webhooks.deliveries': 'A page of deliveries, newest first; of one webhook, or in one state.',
  'webhooks.delivery': 'One delivery: what is sent, and what came back each time.',
  'webhooks.redeliver': 'Sends a delivery anew, under the same event id.',
  'webhooks.test': 'Sends an event of type `webhook.test` and answers its delivery.',
  'audit.list': 'A page of changes, newest first: who did what to which row.',
  'audit.operations': 'The same by operation: everything that one procedure call changed.',
  'audit.history': 'A page of the changes of one row, newest first.',
  'audit.undo': 'Takes one operation back as a whole, or, when something was changed since, nothing of it.',
  'search.global': 'The best matches among contacts, companies and notes; forgives one mistyped letter.',
};

export function describeProcedure(path: string): string {
  const sentences: Record<string, string> = procedureDocs;
  const sentence = sentences[path];
  if (!sentence) throw new Error(`${path} has no sentence in packages/client/scripts/docs.ts.`);
  return sentence;
}

const newId = 'Made by this client when absent: the same id and input again answer the same row.';

/** `Type`, `Type.field` or `*.field`: what a name alone does not say. */
export const typeDocs: Record<string, string> = {
  Interaction:
    'One row of a timeline. `metadata` of a call holds direction, status, outcome, durationSeconds and endedAt; of a note, callId.',
  SearchHit: '`contactId` and `companyId` say whose page shows a note.',
  ContactFilter: 'All that are given must hold. `ownerId: null` means nobody’s.',
  '*.cursor': 'The `nextCursor` of the page before.',
  '*.expectedUpdatedAt':
    'The `updatedAt` that was read. When somebody changed the row since, the answer is STALE with the row as `current`.',
  'CreateCompanyInput.id': newId,
  'CreateContactInput.id': newId,
  'CreateNoteInput.id': newId,
  'CreateWorkspaceInput.id': newId,
  'StartCallInput.id': newId,
  'UpdateContactInput.company': 'A company by its name, as for `contacts.create`.',
  'ListContactsInput.sort': 'Not heeded while `search` is set.',
  'CreateContactInput.company':
    'A company by its name: found in the workspace, or made. Not together with `companyId`.',
  'CreateContactInput.phone':
    'Any way a person types it; stored as E.164. Without a country code it is read as one of the US.',
  'StartCallInput.dialedNumber': 'The contact’s own number when absent.',
  'StartCallInput.startedAt': 'For calls recorded afterwards; now when absent, never in the future.',
  'StartCallInput.mode': '`log` records a call made on any phone.',
  'EndCallInput.endedAt': 'Now when absent.',
};
