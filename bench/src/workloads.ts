import type { SeedSize } from './database/seed/index.ts';
import { BIG, bigContact, ID_BASE, seededId, workedContact } from './ids.ts';
import type { Call, GraphqlCall } from './load/request.ts';
import type { Varied } from './pgbench.ts';

/** One procedure, the same request over tRPC and GraphQL, and what varies in it. */
export type Workload = {
  name: string;
  call: (contact: number) => Call;
  graphql: (contact: number, user: number) => GraphqlCall;
  contact: (random: number, size: SeedSize) => number;
  /** The same choice of a contact in pgbench. */
  setContact: (size: SeedSize) => string[];
  /** A person can be on one call: each request comes from another one. */
  oncePerUser?: true;
  /** Rows that are written, by number: removed between the runs. */
  writes?: 'calls' | 'notes';
};

const workspaceId = seededId('workspace', BIG);
const contactFields =
  'rowId fullName firstName lastName title companyId email phone linkedinUrl tags ownerId timezone doNotCall lastContactedAt lastCallOutcome createdBy createdAt updatedAt';
const setWorked = ({ contacts }: SeedSize) => [
  `\\set n random(1, ${Math.floor(contacts / 50)})`,
  `\\set contact ${ID_BASE} + 50 * :n`,
];
const setBig = ({ contacts }: SeedSize) => [
  `\\set n random(1, ${Math.floor(contacts / 5)})`,
  `\\set contact ${ID_BASE} + 5 * :n`,
];

export const listContacts: Workload = {
  name: 'list of 50 contacts',
  call: () => ({ procedure: 'contacts.list', type: 'query', input: { limit: 50 } }),
  graphql: () => ({
    query: `query ($workspaceId: UUID!) {
      allContacts(first: 50, orderBy: [CREATED_AT_DESC, ROW_ID_DESC], condition: { workspaceId: $workspaceId, deletedAt: null }) {
        nodes { ${contactFields} companyByWorkspaceIdAndCompanyId { name } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: { workspaceId },
  }),
  contact: () => 50,
  setContact: () => [],
};

export const timeline: Workload = {
  name: 'timeline of a contact',
  call: (contact) => ({
    procedure: 'contacts.timeline',
    type: 'query',
    input: { contactId: seededId('contact', contact) },
  }),
  graphql: (contact) => ({
    query: `query ($workspaceId: UUID!, $contactId: UUID!) {
      contactByWorkspaceIdAndRowId(workspaceId: $workspaceId, rowId: $contactId) { rowId deletedAt }
      allInteractions(first: 50, orderBy: [OCCURRED_AT_DESC, ROW_ID_DESC], condition: { workspaceId: $workspaceId, contactId: $contactId }) {
        nodes { rowId type occurredAt summary contactId companyId sourceTable sourceId actorId metadata }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: { workspaceId, contactId: seededId('contact', contact) },
  }),
  contact: (random, { contacts }) => workedContact(random, contacts),
  setContact: setWorked,
};

const callFields =
  'rowId contactId companyId userId direction channel fromNumber toNumber status outcome startedAt answeredAt endedAt durationSeconds createdBy createdAt updatedAt';

export const startCall: Workload = {
  name: 'start a call',
  call: (contact) => ({
    procedure: 'calls.start',
    type: 'mutation',
    input: { contactId: seededId('contact', contact), dialedNumber: '+12125550123' },
  }),
  graphql: (contact, user) => ({
    query: `mutation ($call: CallInput!) {
      createCall(input: { call: $call }) {
        call { ${callFields} contactByWorkspaceIdAndContactId { fullName } companyByWorkspaceIdAndCompanyId { name } }
      }
    }`,
    variables: {
      call: {
        workspaceId,
        contactId: seededId('contact', contact),
        direction: 'outbound',
        channel: 'phone',
        toNumber: '+12125550123',
        userId: seededId('user', user),
        createdBy: seededId('user', user),
      },
    },
  }),
  contact: (random, { contacts }) => bigContact(random, contacts),
  setContact: setBig,
  oncePerUser: true,
  writes: 'calls',
};

const body =
  'Asked for a quote by the end of the month; wants a demo with the whole team before they decide.';

export const createNote: Workload = {
  name: 'add a note',
  call: (contact) => ({
    procedure: 'notes.create',
    type: 'mutation',
    input: { body, contactId: seededId('contact', contact) },
  }),
  graphql: (contact, user) => ({
    query: `mutation ($note: NoteInput!) {
      createNote(input: { note: $note }) { note { rowId bodyText authorUserId callId contactId companyId createdAt updatedAt } }
    }`,
    variables: {
      note: {
        workspaceId,
        contactId: seededId('contact', contact),
        bodyText: body,
        authorUserId: seededId('user', user),
      },
    },
  }),
  contact: (random, { contacts }) => bigContact(random, contacts),
  setContact: setBig,
  writes: 'notes',
};

export const searchQuery = 'okonkwo';

export const search: Workload = {
  name: 'search',
  call: () => ({ procedure: 'search.global', type: 'query', input: { query: searchQuery } }),
  graphql: () => ({
    query: `query ($typed: String!) {
      benchApiSearch(typed: $typed) { nodes { entity id title subtitle contactId companyId } }
    }`,
    variables: { typed: searchQuery },
  }),
  contact: () => 50,
  setContact: () => [],
};

export const workloads = [listContacts, timeline, startCall, createNote, search];

/** What pgbench varies: the caller, and the contact where there is one. */
export const variedIds = (contact: number): Varied[] => [
  { kind: 'user', captured: 1, variable: 'user' },
  { kind: 'contact', captured: contact, variable: 'contact' },
];
