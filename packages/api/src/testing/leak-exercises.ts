import type { World } from '@switchboard/db/testing';
import type { AppCode } from '../errors.ts';

/** `data`: something of the workspace; `nothing`: an answer without anything of it; else the refusal. */
export type Expected = 'data' | 'nothing' | AppCode;

export type Exercise = {
  /** What is special about it, where a procedure has several. */
  when?: string;
  /** Aims at workspace A; `home` is the workspace of the person who asks from outside. */
  input?: (a: World, home: World) => unknown;
  staff: Expected | { owner: Expected; admin: Expected; member: Expected };
  /** A client of the workspace, asking in it. */
  client: Expected;
  /** The same client from another workspace, where that is not what everybody else gets. */
  clientElsewhere?: Expected;
  /** Somebody who asks from another workspace, with this one's ids. */
  outside: Expected;
};

/** Who works here sees it; for everybody else it is not there. */
const hidden = { staff: 'data', client: 'NOT_FOUND', outside: 'NOT_FOUND' } as const;
/** A list: who works here sees the rows; everybody else an empty one. */
const empty = { staff: 'data', client: 'nothing', outside: 'nothing' } as const;
/** Makes a row that refers to another: a client may not make any, outside the other is not there. */
const makes = { staff: 'data', client: 'NOT_ALLOWED', outside: 'NOT_FOUND' } as const;
const managed = { owner: 'data', admin: 'data', member: 'NOT_ALLOWED' } as const;
/** The whole log is for admins; whoever asks elsewhere reads their own workspace's, where there is nothing of it. */
const logged = {
  staff: managed,
  client: 'NOT_ALLOWED',
  clientElsewhere: 'nothing',
  outside: 'nothing',
} as const;

/** What owners and admins see and nobody else: it is not there, or its list is empty. */
const forManagers = {
  staff: { owner: 'data', admin: 'data', member: 'NOT_FOUND' },
  client: 'NOT_FOUND',
  outside: 'NOT_FOUND',
} as const;
const listForManagers = {
  staff: { owner: 'data', admin: 'data', member: 'nothing' },
  client: 'nothing',
  outside: 'nothing',
} as const;

const cursorAt = (instant: string, id: string) =>
  Buffer.from(JSON.stringify([instant, id])).toString('base64url');
const future = '2200-01-01T00:00:00Z';
const noToken = 'a'.repeat(43);

/** How the leak matrix calls each procedure with workspace A's ids. One that is not here fails the run. */
export const exercises: Record<string, Exercise[]> = {
  'me.get': [{ staff: 'data', client: 'nothing', outside: 'nothing' }],
  'me.updateProfile': [
    { input: () => ({ fullName: 'New Name' }), staff: 'data', client: 'nothing', outside: 'nothing' },
  ],

  'workspaces.ensurePersonal': [{ staff: 'nothing', client: 'nothing', outside: 'nothing' }],
  'workspaces.list': [empty],
  'workspaces.create': [
    {
      when: 'with its id',
      input: (a) => ({ id: a.workspaceId, name: 'Mine' }),
      staff: 'ID_TAKEN',
      client: 'ID_TAKEN',
      outside: 'ID_TAKEN',
    },
  ],
  'workspaces.update': [
    {
      input: (a) => ({ id: a.workspaceId, name: 'Renamed' }),
      staff: managed,
      client: 'NOT_ALLOWED',
      clientElsewhere: 'NOT_ALLOWED',
      outside: 'NOT_FOUND',
    },
  ],
  'workspaces.remove': [
    {
      input: (a) => ({ id: a.workspaceId }),
      staff: managed,
      client: 'NOT_ALLOWED',
      clientElsewhere: 'NOT_ALLOWED',
      outside: 'NOT_FOUND',
    },
  ],

  'members.list': [empty],
  'members.updateRole': [
    {
      input: (a) => ({ userId: a.people.client.id, role: 'member' }),
      staff: managed,
      client: 'NOT_ALLOWED',
      clientElsewhere: 'LAST_OWNER',
      outside: 'NOT_FOUND',
    },
  ],
  'members.remove': [
    {
      input: (a) => ({ userId: a.people.admin.id }),
      staff: managed,
      client: 'NOT_FOUND',
      outside: 'NOT_FOUND',
    },
  ],
  'members.transferOwnership': [
    {
      input: (a) => ({ userId: a.people.admin.id }),
      staff: { owner: 'data', admin: 'NOT_ALLOWED', member: 'NOT_ALLOWED' },
      client: 'NOT_FOUND',
      outside: 'NOT_FOUND',
    },
  ],
  'members.listInvitations': [
    {
      staff: { owner: 'data', admin: 'data', member: 'nothing' },
      client: 'nothing',
      outside: 'nothing',
    },
  ],
  'members.caughtMail': [{ staff: 'nothing', client: 'nothing', outside: 'nothing' }],
  'members.invite': [
    {
      input: (a) => ({ email: a.people.client.email }),
      staff: { owner: 'ALREADY_A_MEMBER', admin: 'ALREADY_A_MEMBER', member: 'ALREADY_A_MEMBER' },
      client: 'ALREADY_A_MEMBER',
      clientElsewhere: 'ALREADY_A_MEMBER',
      outside: 'nothing',
    },
  ],
  'members.resendInvitation': [
    {
      input: (a) => ({ id: a.rows.invitation }),
      staff: { owner: 'data', admin: 'data', member: 'NOT_FOUND' },
      client: 'NOT_FOUND',
      outside: 'NOT_FOUND',
    },
  ],
  'members.revokeInvitation': [
    {
      input: (a) => ({ id: a.rows.invitation }),
      staff: { owner: 'data', admin: 'data', member: 'NOT_FOUND' },
      client: 'NOT_FOUND',
      outside: 'NOT_FOUND',
    },
  ],
  'members.invitation': [
    { input: () => ({ token: noToken }), staff: 'NOT_FOUND', client: 'NOT_FOUND', outside: 'NOT_FOUND' },
  ],
  'members.acceptInvitation': [
    { input: () => ({ token: noToken }), staff: 'NOT_FOUND', client: 'NOT_FOUND', outside: 'NOT_FOUND' },
  ],

  'permissions.effective': [{ staff: 'nothing', client: 'nothing', outside: 'nothing' }],
  'permissions.matrix': [
    { staff: 'nothing', client: 'NOT_ALLOWED', clientElsewhere: 'nothing', outside: 'nothing' },
  ],
  'permissions.update': [
    {
      input: () => ({ permission: 'calls.delete', allowed: false }),
      staff: { owner: 'nothing', admin: 'nothing', member: 'NOT_ALLOWED' },
      client: 'NOT_ALLOWED',
      clientElsewhere: 'nothing',
      outside: 'nothing',
    },
  ],
  'permissions.explain': [
    {
      input: (a) => ({ userId: a.people.member.id, table: 'contacts', rowId: a.rows.contact }),
      staff: { owner: 'nothing', admin: 'nothing', member: 'NOT_ALLOWED' },
      client: 'NOT_ALLOWED',
      clientElsewhere: 'NOT_FOUND',
      outside: 'NOT_FOUND',
    },
  ],
  'permissions.startViewAs': [
    {
      input: (a) => ({ userId: a.people.client.id }),
      staff: managed,
      client: 'NOT_ALLOWED',
      clientElsewhere: 'NOT_ALLOWED',
      outside: 'NOT_ALLOWED',
    },
  ],
  'permissions.stopViewAs': [
    {
      input: (a) => ({ userId: a.people.client.id }),
      staff: managed,
      client: 'NOT_ALLOWED',
      clientElsewhere: 'NOT_ALLOWED',
      outside: 'NOT_ALLOWED',
    },
  ],

  'apiKeys.list': [
    {
      input: () => ({}),
      staff: { owner: 'data', admin: 'data', member: 'nothing' },
      client: 'nothing',
      outside: 'nothing',
    },
  ],
  'apiKeys.create': [
    {
      when: 'with the id of one of its keys',
      input: (a) => ({ id: a.rows.spareApiKey, name: 'New' }),
      staff: 'KEY_EXISTS',
      client: 'NOT_ALLOWED',
      clientElsewhere: 'nothing',
      outside: 'nothing',
    },
  ],
  'apiKeys.revoke': [
    {
      input: (a) => ({ id: a.rows.apiKey }),
      staff: { owner: 'data', admin: 'data', member: 'NOT_FOUND' },
      client: 'NOT_FOUND',
      outside: 'NOT_FOUND',
    },
  ],

  'contacts.list': [
    { ...empty, input: () => ({}) },
    { ...empty, when: 'searching', input: (a) => ({ search: a.marker }) },
    { ...empty, when: 'of its company', input: (a) => ({ filter: { companyId: a.rows.company } }) },
    { ...empty, when: 'of its people', input: (a) => ({ filter: { ownerId: a.people.owner.id } }) },
    { ...empty, when: 'from a cursor', input: (a) => ({ cursor: cursorAt(future, a.rows.contact) }) },
    { ...empty, when: 'by name', input: () => ({ sort: { field: 'fullName', direction: 'asc' } }) },
  ],
  'contacts.get': [{ ...hidden, input: (a) => ({ id: a.rows.contact }) }],
  'contacts.timeline': [
    { ...hidden, input: (a) => ({ contactId: a.rows.contact }) },
    { ...hidden, when: 'of notes', input: (a) => ({ contactId: a.rows.contact, types: ['note'] }) },
  ],
  'contacts.create': [
    { ...makes, when: 'at its company', input: (a) => ({ fullName: 'New', companyId: a.rows.company }) },
    { ...makes, when: 'for its people', input: (a) => ({ fullName: 'New', ownerId: a.people.member.id }) },
    {
      when: 'with the name of its company',
      input: (a) => ({ fullName: 'New', company: a.plainCompanyName }),
      staff: 'data',
      client: 'NOT_ALLOWED',
      outside: 'nothing',
    },
    {
      when: 'with the id of one of its contacts',
      input: (a) => ({ id: a.rows.spareContact, fullName: 'New' }),
      staff: 'ID_TAKEN',
      client: 'NOT_ALLOWED',
      outside: 'nothing',
    },
  ],
  'contacts.update': [
    { ...hidden, input: (a) => ({ id: a.rows.contact, title: 'New' }) },
    {
      ...hidden,
      when: 'knowing no version',
      input: (a) => ({ id: a.rows.contact, title: 'New', expectedUpdatedAt: future }),
      staff: 'STALE',
    },
    {
      when: 'moving a contact of another workspace here',
      input: (a, home) => ({ id: home.rows.contact, companyId: a.rows.company }),
      staff: 'NOT_FOUND',
      client: 'NOT_FOUND',
      outside: 'NOT_FOUND',
    },
    {
      when: 'giving a contact of another workspace to its people',
      input: (a, home) => ({ id: home.rows.contact, ownerId: a.people.member.id }),
      staff: 'NOT_FOUND',
      client: 'NOT_FOUND',
      outside: 'NOT_FOUND',
    },
  ],
  'contacts.remove': [{ ...hidden, input: (a) => ({ id: a.rows.contact }) }],
  'contacts.restore': [{ ...hidden, input: (a) => ({ id: a.rows.deletedContact }) }],

  'companies.list': [
    { ...empty, input: () => ({}) },
    { ...empty, when: 'searching', input: (a) => ({ search: a.marker }) },
  ],
  'companies.get': [{ ...hidden, input: (a) => ({ id: a.rows.company }) }],
  'companies.create': [
    { ...makes, when: 'for its people', input: (a) => ({ name: 'New', ownerId: a.people.member.id }) },
    {
      when: 'with the id of one of its companies',
      input: (a) => ({ id: a.rows.spareCompany, name: 'New' }),
      staff: 'ID_TAKEN',
      client: 'NOT_ALLOWED',
      outside: 'nothing',
    },
  ],

  'calls.list': [
    { ...empty, input: () => ({}) },
    { ...empty, when: 'of a contact', input: (a) => ({ contactId: a.rows.contact }) },
    { ...empty, when: 'of its people', input: (a) => ({ filter: { userId: a.people.owner.id } }) },
    { ...empty, when: 'from a cursor', input: (a) => ({ cursor: cursorAt(future, a.rows.call) }) },
  ],
  'calls.get': [{ ...hidden, input: (a) => ({ id: a.rows.call }) }],
  'calls.active': [
    {
      staff: { owner: 'data', admin: 'nothing', member: 'nothing' },
      client: 'nothing',
      outside: 'nothing',
    },
  ],
  'calls.start': [
    {
      input: (a) => ({ contactId: a.rows.contact }),
      staff: { owner: 'CALL_ALREADY_ACTIVE', admin: 'data', member: 'data' },
      client: 'NOT_FOUND',
      outside: 'NOT_FOUND',
    },
  ],
  'calls.end': [
    {
      ...hidden,
      input: (a) => ({ id: a.rows.activeCall, outcome: 'connected', note: 'New' }),
    },
    {
      ...hidden,
      when: 'that has ended',
      input: (a) => ({ id: a.rows.call, outcome: 'connected' }),
      staff: 'CALL_ALREADY_ENDED',
    },
  ],
  'calls.setOutcome': [{ ...hidden, input: (a) => ({ id: a.rows.call, outcome: 'voicemail' }) }],

  'notes.list': [
    { ...empty, input: () => ({}) },
    { ...empty, when: 'of a contact', input: (a) => ({ contactId: a.rows.contact }) },
    { ...empty, when: 'of a call', input: (a) => ({ callId: a.rows.call }) },
    { ...empty, when: 'of a company', input: (a) => ({ companyId: a.rows.company }) },
  ],
  'notes.create': [
    { ...hidden, when: 'on a contact', input: (a) => ({ body: 'New', contactId: a.rows.contact }) },
    { ...hidden, when: 'on a call', input: (a) => ({ body: 'New', callId: a.rows.call }) },
    { ...hidden, when: 'on a company', input: (a) => ({ body: 'New', companyId: a.rows.company }) },
    {
      ...hidden,
      when: 'with the id of one of its notes',
      input: (a) => ({ id: a.rows.spareNote, body: 'New', contactId: a.rows.contact }),
      staff: 'ID_TAKEN',
    },
  ],
  'notes.update': [{ ...hidden, input: (a) => ({ id: a.rows.note, body: 'New' }) }],
  'notes.remove': [{ ...hidden, input: (a) => ({ id: a.rows.note }) }],

  'webhooks.list': [listForManagers],
  'webhooks.create': [
    {
      when: 'with the id of one of its webhooks',
      input: (a) => ({ id: a.rows.spareWebhook, url: 'http://93.184.215.14/hook', eventTypes: ['*'] }),
      staff: { owner: 'ID_TAKEN', admin: 'ID_TAKEN', member: 'NOT_ALLOWED' },
      client: 'NOT_ALLOWED',
      clientElsewhere: 'nothing',
      outside: 'nothing',
    },
  ],
  'webhooks.update': [{ ...forManagers, input: (a) => ({ id: a.rows.webhook, description: 'New' }) }],
  'webhooks.remove': [{ ...forManagers, input: (a) => ({ id: a.rows.webhook }) }],
  'webhooks.rotateSecret': [{ ...forManagers, input: (a) => ({ id: a.rows.webhook }) }],
  'webhooks.deliveries': [
    { ...listForManagers, input: () => ({}) },
    {
      ...listForManagers,
      when: 'of a webhook',
      input: (a) => ({ webhookId: a.rows.webhook, state: 'dead' }),
    },
  ],
  'webhooks.delivery': [{ ...forManagers, input: (a) => ({ id: a.rows.delivery }) }],
  'webhooks.redeliver': [{ ...forManagers, input: (a) => ({ id: a.rows.delivery }) }],
  'webhooks.test': [{ ...forManagers, input: (a) => ({ id: a.rows.webhook }) }],

  'search.global': [{ ...empty, input: (a) => ({ query: a.marker }) }],

  'audit.list': [
    { ...logged, when: 'of a contact', input: (a) => ({ filter: { rowId: a.rows.contact } }) },
    {
      ...logged,
      when: 'of a contact, from a cursor',
      input: (a) => ({ filter: { rowId: a.rows.contact }, cursor: cursorAt(future, a.rows.contact) }),
    },
  ],
  'audit.operations': [
    { ...logged, when: 'on a contact', input: (a) => ({ filter: { rowId: a.rows.contact } }) },
    {
      ...logged,
      when: 'that made a note',
      input: (a) => ({ filter: { operationId: a.rows.noteOperation } }),
    },
  ],
  'audit.history': [
    { ...hidden, input: (a) => ({ table: 'contacts', rowId: a.rows.contact }) },
    {
      ...hidden,
      when: 'of a membership',
      input: (a) => ({ table: 'workspace_members', rowId: a.people.member.id }),
      staff: { owner: 'data', admin: 'data', member: 'NOT_FOUND' },
    },
  ],
  'audit.undo': [
    {
      input: (a) => ({ operationId: a.rows.noteOperation }),
      staff: { owner: 'nothing', admin: 'nothing', member: 'NOT_FOUND' },
      client: 'NOT_ALLOWED',
      clientElsewhere: 'NOT_FOUND',
      outside: 'NOT_FOUND',
    },
    {
      when: 'of what others have built on',
      input: (a) => ({ operationId: a.rows.contactOperation }),
      staff: { owner: 'UNDO_CONFLICT', admin: 'UNDO_CONFLICT', member: 'NOT_FOUND' },
      client: 'NOT_ALLOWED',
      clientElsewhere: 'NOT_FOUND',
      outside: 'NOT_FOUND',
    },
  ],
};
