// Made from the API’s own schemas by scripts/generate.ts: npm run generate. Not edited by hand.

import type { Mutation, Query } from '../procedure.ts';

/** Every procedure of the API. */
export type SwitchboardClient = {
  me: {
    /** The caller: profile, workspaces, and role and permissions in the active one. */
    get: Query<void, Me>;
    /** Changes the caller’s own profile. */
    updateProfile: Mutation<UpdateProfileInput, Profile>;
  };
  workspaces: {
    /** Makes what is missing of the caller’s personal workspace; may be called any time. */
    ensurePersonal: Mutation<void, Workspace>;
    /** The caller’s workspaces, the personal one first. */
    list: Query<void, Page<Workspace>>;
    /** Makes a workspace; its maker owns it. */
    create: Mutation<CreateWorkspaceInput, Workspace>;
    /** Renames a workspace. For owners and admins. */
    update: Mutation<UpdateWorkspaceInput, Workspace>;
    /** Removes a workspace with everything in it, for ever. For owners and admins; never the personal one. */
    remove: Mutation<ById, Removed>;
  };
  members: {
    /** The people of the active workspace. A client sees only themselves. */
    list: Query<void, Page<Member>>;
  };
  contacts: {
    /** A page of contacts, newest first, or as `sort` says; with `search`, best match first. */
    list: Query<ListContactsInput, Page<Contact>>;
    /** One contact. */
    get: Query<ById, Contact>;
    /** Everything that happened with one contact, newest first. */
    timeline: Query<TimelineInput, Page<Interaction>>;
    /** Makes a contact, and its company when `company` names one that is not there yet. */
    create: Mutation<CreateContactInput, Contact>;
    /** Changes the fields that are given; null clears one. */
    update: Mutation<UpdateContactInput, Contact>;
    /** Hides a contact and keeps its history; `restore` brings it back. */
    remove: Mutation<ById, Removed>;
    /** Brings a removed contact back. One that is there already stays as it is. */
    restore: Mutation<ById, Contact>;
  };
  companies: {
    /** A page of companies, by name; with `search`, best match first. */
    list: Query<ListCompaniesInput, Page<Company>>;
    /** One company. */
    get: Query<ById, Company>;
    /** Makes a company. */
    create: Mutation<CreateCompanyInput, Company>;
  };
  calls: {
    /** A page of calls, newest first; of one contact when `contactId` is given. */
    list: Query<ListCallsInput, Page<Call>>;
    /** One call. */
    get: Query<ById, Call>;
    /** The call that the caller is on in the active workspace. */
    active: Query<void, Call | null>;
    /** Starts a call, or records one that began earlier. One call at a time per person. */
    start: Mutation<StartCallInput, Call>;
    /** Ends a call with its outcome and, when given, a note. */
    end: Mutation<EndCallInput, Call>;
    /** Corrects the outcome of a call that has ended. */
    setOutcome: Mutation<SetOutcomeInput, Call>;
  };
  notes: {
    /** A page of notes, newest first: all, or of one call, contact (its calls included) or company. */
    list: Query<ListNotesInput, Page<Note>>;
    /** Adds a note to exactly one of a call, a contact and a company. */
    create: Mutation<CreateNoteInput, Note>;
    /** Changes the text of a note. */
    update: Mutation<UpdateNoteInput, Note>;
    /** Removes a note, for ever. */
    remove: Mutation<ById, Removed>;
  };
  search: {
    /** The best matches among contacts, companies and notes; forgives one mistyped letter. */
    global: Query<SearchInput, SearchOutput>;
  };
};

/** The rule that said no. */
export type AppCode =
  | 'SIGNED_OUT'
  | 'CROSS_SITE'
  | 'INVALID_INPUT'
  | 'INVALID_CURSOR'
  | 'NOT_FOUND'
  | 'NOT_A_MEMBER'
  | 'NOT_ALLOWED'
  | 'NO_WORKSPACE'
  | 'NO_PROFILE'
  | 'STALE'
  | 'ID_TAKEN'
  | 'ALREADY_EXISTS'
  | 'LAST_OWNER'
  | 'PERSONAL_WORKSPACE'
  | 'CONTACT_HAS_NO_NUMBER'
  | 'CALL_ALREADY_ACTIVE'
  | 'CALL_ALREADY_ENDED'
  | 'CALL_NOT_ENDED'
  | 'CALL_END_BEFORE_START'
  | 'CALL_IN_FUTURE'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** What kind of no it is. */
export type ErrorCode =
  | 'BAD_REQUEST'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'INTERNAL_SERVER_ERROR'
  | 'METHOD_NOT_SUPPORTED'
  | 'NOT_FOUND'
  | 'PAYLOAD_TOO_LARGE'
  | 'PRECONDITION_FAILED'
  | 'SERVICE_UNAVAILABLE'
  | 'TIMEOUT'
  | 'UNAUTHORIZED'
  | 'UNSUPPORTED_MEDIA_TYPE';

export type ById = {
  /** A uuid. */
  id: string;
};

export type Call = {
  id: string;
  contactId: string | null;
  contactName: string | null;
  companyId: string | null;
  companyName: string | null;
  userId: string | null;
  direction: CallDirection;
  channel: CallChannel;
  fromNumber: string | null;
  toNumber: string | null;
  status: CallStatus;
  outcome: CallOutcome | null;
  startedAt: Instant;
  answeredAt: Instant | null;
  endedAt: Instant | null;
  durationSeconds: number | null;
  createdBy: string | null;
  createdAt: Instant;
  updatedAt: Instant;
};

export type CallChannel = 'phone' | 'video' | 'in_person' | 'other';

export type CallDirection = 'inbound' | 'outbound';

export type CallOutcome =
  | 'connected'
  | 'no_answer'
  | 'voicemail'
  | 'callback'
  | 'not_interested'
  | 'interested'
  | 'booked_meeting';

export type CallStatus =
  | 'queued'
  | 'ringing'
  | 'in_progress'
  | 'completed'
  | 'busy'
  | 'failed'
  | 'no_answer'
  | 'canceled';

export type Company = {
  id: string;
  name: string;
  domain: string | null;
  website: string | null;
  phone: string | null;
  street: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
  tags: string[];
  ownerId: string | null;
  createdBy: string | null;
  createdAt: Instant;
  updatedAt: Instant;
};

export type Contact = {
  id: string;
  fullName: string;
  firstName: string | null;
  lastName: string | null;
  title: string | null;
  companyId: string | null;
  companyName: string | null;
  email: string | null;
  phone: string | null;
  linkedinUrl: string | null;
  tags: string[];
  ownerId: string | null;
  timezone: string | null;
  doNotCall: boolean;
  lastContactedAt: Instant | null;
  lastCallOutcome: CallOutcome | null;
  createdBy: string | null;
  createdAt: Instant;
  updatedAt: Instant;
};

/** All that are given must hold. `ownerId: null` means nobody’s. */
export type ContactFilter = {
  /** A uuid. */
  ownerId?: string | null;
  /** A uuid. */
  companyId?: string;
  /** At most 50 characters. */
  tag?: string;
  hasPhone?: boolean;
  doNotCall?: boolean;
  lastCallOutcome?: CallOutcome;
  neverContacted?: boolean;
};

export type CreateCompanyInput = {
  /** Made by this client when absent: the same id and input again answer the same row. A uuid. */
  id?: string;
  /** At most 200 characters. */
  name: string;
  /** At most 253 characters. */
  domain?: string | null;
  /** At most 2000 characters. */
  website?: string | null;
  /** At most 40 characters. */
  phone?: string | null;
  /** At most 200 characters. */
  street?: string | null;
  /** At most 120 characters. */
  city?: string | null;
  /** At most 120 characters. */
  region?: string | null;
  /** At most 20 characters. */
  postalCode?: string | null;
  /** At most 80 characters. */
  country?: string | null;
  /** At most 50. */
  tags?: string[];
  /** A uuid. */
  ownerId?: string | null;
};

export type CreateContactInput = {
  /** Made by this client when absent: the same id and input again answer the same row. A uuid. */
  id?: string;
  /** At most 200 characters. */
  fullName: string;
  /** At most 100 characters. */
  firstName?: string | null;
  /** At most 100 characters. */
  lastName?: string | null;
  /** At most 120 characters. */
  title?: string | null;
  /** A uuid. */
  companyId?: string | null;
  /** A company by its name: found in the workspace, or made. Not together with `companyId`. At most 200 characters. */
  company?: string | null;
  /** At most 254 characters. */
  email?: string | null;
  /** Any way a person types it; stored as E.164. Without a country code it is read as one of the US. At most 40 characters. */
  phone?: string | null;
  /** At most 2000 characters. */
  linkedinUrl?: string | null;
  /** At most 50. */
  tags?: string[];
  /** A uuid. */
  ownerId?: string | null;
  /** At most 64 characters. */
  timezone?: string | null;
  doNotCall?: boolean;
};

export type CreateNoteInput = {
  /** Made by this client when absent: the same id and input again answer the same row. A uuid. */
  id?: string;
  /** At most 20000 characters. */
  body: string;
  /** A uuid. */
  callId?: string;
  /** A uuid. */
  contactId?: string;
  /** A uuid. */
  companyId?: string;
};

export type CreateWorkspaceInput = {
  /** Made by this client when absent: the same id and input again answer the same row. A uuid. */
  id?: string;
  /** At most 80 characters. */
  name: string;
};

export type EndCallInput = {
  /** A uuid. */
  id: string;
  outcome: CallOutcome;
  /** Now when absent. */
  endedAt?: Instant;
  /** At most 20000 characters. */
  note?: string | null;
};

/** ISO 8601. Answers are in UTC with microseconds, `2026-11-20T10:05:00.123456Z`; inputs may have any offset. */
export type Instant = string;

/** One row of a timeline. `metadata` of a call holds direction, status, outcome, durationSeconds and endedAt; of a note, callId. */
export type Interaction = {
  id: string;
  type: InteractionType;
  occurredAt: Instant;
  summary: string;
  contactId: string | null;
  companyId: string | null;
  sourceTable: string;
  sourceId: string;
  actorId: string | null;
  metadata: Record<string, unknown>;
};

export type InteractionType = 'note' | 'email' | 'sms' | 'call' | 'meeting' | 'ticket' | 'system';

export type ListCallsInput = {
  /** 1 to 200. Default: 50. */
  limit?: number;
  /** The `nextCursor` of the page before. At most 2000 characters. */
  cursor?: string | null;
  direction?: 'forward';
  /** A uuid. */
  contactId?: string;
  filter?: {
    /** A uuid. */
    userId?: string;
    outcome?: CallOutcome;
    direction?: CallDirection;
  };
};

export type ListCompaniesInput = {
  /** 1 to 200. Default: 50. */
  limit?: number;
  /** The `nextCursor` of the page before. At most 2000 characters. */
  cursor?: string | null;
  direction?: 'forward';
  /** At most 400 characters. */
  search?: string;
};

export type ListContactsInput = {
  /** 1 to 200. Default: 50. */
  limit?: number;
  /** The `nextCursor` of the page before. At most 2000 characters. */
  cursor?: string | null;
  direction?: 'forward';
  /** At most 400 characters. */
  search?: string;
  filter?: ContactFilter;
  /** Not heeded while `search` is set. */
  sort?: {
    field: 'createdAt' | 'fullName' | 'lastContactedAt';
    direction: SortDirection;
  };
};

export type ListNotesInput = {
  /** 1 to 200. Default: 50. */
  limit?: number;
  /** The `nextCursor` of the page before. At most 2000 characters. */
  cursor?: string | null;
  direction?: 'forward';
  /** A uuid. */
  callId?: string;
  /** A uuid. */
  contactId?: string;
  /** A uuid. */
  companyId?: string;
};

export type Me = {
  user: Profile;
  workspaces: Workspace[];
  activeWorkspace: Workspace | null;
  role: WorkspaceRole | null;
  permissions: (
    | 'contacts.read'
    | 'contacts.write'
    | 'contacts.delete'
    | 'companies.read'
    | 'companies.write'
    | 'calls.read'
    | 'calls.write'
    | 'notes.read'
    | 'notes.write'
    | 'members.read'
    | 'members.manage'
    | 'workspace.manage'
    | 'workspace.remove'
  )[];
};

export type Member = {
  userId: string;
  fullName: string | null;
  email: string;
  avatarUrl: string | null;
  role: WorkspaceRole;
  createdAt: Instant;
};

export type Note = {
  id: string;
  body: string;
  authorUserId: string | null;
  callId: string | null;
  contactId: string | null;
  companyId: string | null;
  createdAt: Instant;
  updatedAt: Instant;
};

/** `nextCursor` is the `cursor` of the next page; null on the last one. */
export type Page<Item> = { items: Item[]; nextCursor: string | null };

export type Profile = {
  id: string;
  email: string;
  fullName: string | null;
  avatarUrl: string | null;
  phone: string | null;
  timezone: string | null;
  updatedAt: Instant;
};

export type Removed = {
  id: string;
};

export type SearchEntity = 'contact' | 'company' | 'note';

/** `contactId` and `companyId` say whose page shows a note. */
export type SearchHit = {
  entity: SearchEntity;
  id: string;
  title: string;
  subtitle: string | null;
  contactId: string | null;
  companyId: string | null;
};

export type SearchInput = {
  /** At most 400 characters. */
  query: string;
  /** 1 to 50. Default: 20. */
  limit?: number;
};

export type SearchOutput = {
  items: SearchHit[];
};

export type SetOutcomeInput = {
  /** A uuid. */
  id: string;
  outcome: CallOutcome;
  /** The `updatedAt` that was read. When somebody changed the row since, the answer is STALE with the row as `current`. */
  expectedUpdatedAt?: Instant;
};

export type SortDirection = 'asc' | 'desc';

export type StartCallInput = {
  /** Made by this client when absent: the same id and input again answer the same row. A uuid. */
  id?: string;
  /** A uuid. */
  contactId: string;
  /** The contact’s own number when absent. At most 40 characters. */
  dialedNumber?: string;
  /** Default: 'outbound'. */
  direction?: CallDirection;
  /** Default: 'phone'. */
  channel?: CallChannel;
  /** `log` records a call made on any phone. Default: 'log'. */
  mode?: 'log';
  /** For calls recorded afterwards; now when absent, never in the future. */
  startedAt?: Instant;
};

export type TimelineInput = {
  /** 1 to 200. Default: 50. */
  limit?: number;
  /** The `nextCursor` of the page before. At most 2000 characters. */
  cursor?: string | null;
  direction?: 'forward';
  /** A uuid. */
  contactId: string;
  /** At most 7. */
  types?: InteractionType[];
};

export type UpdateContactInput = {
  /** A uuid. */
  id: string;
  /** At most 200 characters. */
  fullName?: string;
  /** At most 100 characters. */
  firstName?: string | null;
  /** At most 100 characters. */
  lastName?: string | null;
  /** At most 120 characters. */
  title?: string | null;
  /** A uuid. */
  companyId?: string | null;
  /** A company by its name, as for `contacts.create`. At most 200 characters. */
  company?: string | null;
  /** At most 254 characters. */
  email?: string | null;
  /** At most 40 characters. */
  phone?: string | null;
  /** At most 2000 characters. */
  linkedinUrl?: string | null;
  /** At most 50. */
  tags?: string[];
  /** A uuid. */
  ownerId?: string | null;
  /** At most 64 characters. */
  timezone?: string | null;
  doNotCall?: boolean;
  /** The `updatedAt` that was read. When somebody changed the row since, the answer is STALE with the row as `current`. */
  expectedUpdatedAt?: Instant;
};

export type UpdateNoteInput = {
  /** A uuid. */
  id: string;
  /** At most 20000 characters. */
  body: string;
  /** The `updatedAt` that was read. When somebody changed the row since, the answer is STALE with the row as `current`. */
  expectedUpdatedAt?: Instant;
};

export type UpdateProfileInput = {
  /** At most 120 characters. */
  fullName?: string | null;
  /** At most 40 characters. */
  phone?: string | null;
  /** At most 64 characters. */
  timezone?: string | null;
  /** The `updatedAt` that was read. When somebody changed the row since, the answer is STALE with the row as `current`. */
  expectedUpdatedAt?: Instant;
};

export type UpdateWorkspaceInput = {
  /** A uuid. */
  id: string;
  /** At most 80 characters. */
  name?: string;
  /** The `updatedAt` that was read. When somebody changed the row since, the answer is STALE with the row as `current`. */
  expectedUpdatedAt?: Instant;
};

export type Workspace = {
  id: string;
  name: string;
  slug: string;
  isPersonal: boolean;
  role: WorkspaceRole;
  createdAt: Instant;
  updatedAt: Instant;
};

export type WorkspaceRole = 'owner' | 'admin' | 'member' | 'client';
