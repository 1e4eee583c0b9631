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
    /** Renames a workspace, or says which records its members see. For owners and admins. */
    update: Mutation<UpdateWorkspaceInput, Workspace>;
    /** Removes a workspace with everything in it, for ever. For owners and admins; never the personal one. */
    remove: Mutation<ById, Removed>;
  };
  members: {
    /** The people of the active workspace. A client sees only themselves. */
    list: Query<void, Page<Member>>;
    /** Changes somebody’s role. For owners and admins; owners are owners’ business. */
    updateRole: Mutation<
      UpdateMemberRoleInput,
      {
        userId: string;
        fullName: string | null;
        email: string;
        avatarUrl: string | null;
        role: WorkspaceRole;
        createdAt: Instant;
        operationId: string;
      }
    >;
    /** Removes somebody, or oneself: that is leaving. Their API keys stop working. */
    remove: Mutation<ByUser, Removed>;
    /** Makes somebody the owner and the caller an admin. For owners. */
    transferOwnership: Mutation<
      ByUser,
      {
        userId: string;
        fullName: string | null;
        email: string;
        avatarUrl: string | null;
        role: WorkspaceRole;
        createdAt: Instant;
        operationId: string;
      }
    >;
    /** Invitations that wait to be accepted. For owners and admins. */
    listInvitations: Query<void, Page<Invitation>>;
    /** Invitations that were kept on this machine because no mail server is set up. */
    caughtMail: Query<void, CaughtMail>;
    /** Invites an address. The link works once, for a week, for that address. */
    invite: Mutation<InviteInput, SentInvitation>;
    /** Sends a new link; the one before stops working. */
    resendInvitation: Mutation<ById, SentInvitation>;
    /** Takes an invitation back. */
    revokeInvitation: Mutation<ById, Removed>;
    /** Who invites whom to what, for whoever holds the link. */
    invitation: Query<InvitationToken, InvitationView>;
    /** Joins. For the verified address that was invited. */
    acceptInvitation: Mutation<InvitationToken, AcceptedInvitation>;
  };
  permissions: {
    /** What the caller may do in the active workspace: what the policies grant. */
    effective: Query<void, EffectivePermissions>;
    /** Which role may do what in the active workspace. */
    matrix: Query<void, PermissionMatrix>;
    /** Takes a permission from the workspace’s members, or gives it back. */
    update: Mutation<UpdatePermissionInput, UpdatedPermissions>;
    /** Which rule lets somebody see a row, or keeps it from them. For owners and admins. */
    explain: Query<ExplainInput, Explanation>;
    /** Writes down that the caller begins to look through somebody’s eyes. */
    startViewAs: Mutation<ViewAsInput, ViewAs>;
    /** Writes down that it ended. */
    stopViewAs: Mutation<ViewAsInput, ViewAs>;
  };
  apiKeys: {
    /** A page of keys, newest first: one’s own, and for owners and admins everybody’s. */
    list: Query<ListInput, Page<ApiKey>>;
    /** Makes a key and answers it, the one time that it is shown. */
    create: Mutation<CreateApiKeyInput, NewApiKey>;
    /** Ends a key, from the next request on. */
    revoke: Mutation<ById, Removed>;
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
    update: Mutation<
      UpdateContactInput,
      {
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
        operationId: string;
      }
    >;
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
    update: Mutation<
      UpdateNoteInput,
      {
        id: string;
        body: string;
        authorUserId: string | null;
        callId: string | null;
        contactId: string | null;
        companyId: string | null;
        createdAt: Instant;
        updatedAt: Instant;
        operationId: string;
      }
    >;
    /** Removes a note, for ever. */
    remove: Mutation<ById, Removed>;
  };
  search: {
    /** The best matches among contacts, companies and notes; forgives one mistyped letter. */
    global: Query<SearchInput, SearchOutput>;
  };
  webhooks: {
    /** The workspace’s webhooks, and how their last deliveries fared. For owners and admins. */
    list: Query<void, Page<ListedWebhook>>;
    /** Makes a webhook and answers its secret, the one time that it is shown. */
    create: Mutation<CreateWebhookInput, WebhookWithSecret>;
    /** Changes the fields that are given; `enabled` switches it off and on again. */
    update: Mutation<UpdateWebhookInput, Webhook>;
    /** Removes a webhook with its deliveries, for ever. */
    remove: Mutation<ById, RemovedWebhook>;
    /** Makes a new secret; the one before signs along until `previousExpiresAt`. */
    rotateSecret: Mutation<ById, RotatedSecret>;
    /** A page of deliveries, newest first; of one webhook, or in one state. */
    deliveries: Query<ListDeliveriesInput, Page<WebhookDelivery>>;
    /** One delivery: what is sent, and what came back each time. */
    delivery: Query<ById, WebhookDeliveryDetail>;
    /** Sends a delivery anew, under the same event id. */
    redeliver: Mutation<ById, WebhookDelivery>;
    /** Sends an event of type `webhook.test` and answers its delivery. */
    test: Mutation<ById, WebhookDelivery>;
  };
  audit: {
    /** A page of changes, newest first: who did what to which row. */
    list: Query<
      ListAuditInput,
      {
        items: AuditEntry[];
        nextCursor: string | null;
        names: Record<string, string>;
      }
    >;
    /** The same by operation: everything that one procedure call changed. */
    operations: Query<
      ListAuditInput,
      {
        items: AuditOperation[];
        nextCursor: string | null;
        names: Record<string, string>;
      }
    >;
    /** A page of the changes of one row, newest first. */
    history: Query<
      AuditHistoryInput,
      {
        items: AuditEntry[];
        nextCursor: string | null;
        names: Record<string, string>;
      }
    >;
    /** Takes one operation back as a whole, or, when something was changed since, nothing of it. */
    undo: Mutation<UndoInput, Undone>;
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
  | 'VIEWING_ONLY'
  | 'ROLE_TOO_HIGH'
  | 'KEY_EXISTS'
  | 'ALREADY_A_MEMBER'
  | 'ALREADY_INVITED'
  | 'INVITATION_USED'
  | 'INVITATION_EXPIRED'
  | 'INVITED_SOMEBODY_ELSE'
  | 'NO_WORKSPACE'
  | 'NO_PROFILE'
  | 'STALE'
  | 'ID_TAKEN'
  | 'ALREADY_EXISTS'
  | 'UNDO_CONFLICT'
  | 'ALREADY_UNDONE'
  | 'NOT_UNDOABLE'
  | 'LAST_OWNER'
  | 'PERSONAL_WORKSPACE'
  | 'CONTACT_HAS_NO_NUMBER'
  | 'CALL_ALREADY_ACTIVE'
  | 'CALL_ALREADY_ENDED'
  | 'CALL_NOT_ENDED'
  | 'CALL_END_BEFORE_START'
  | 'CALL_IN_FUTURE'
  | 'WEBHOOK_OFF'
  | 'RATE_LIMITED'
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
  | 'TOO_MANY_REQUESTS'
  | 'UNAUTHORIZED'
  | 'UNSUPPORTED_MEDIA_TYPE';

export type AcceptedInvitation = {
  workspaceId: string;
};

export type AccessRule =
  | 'role_sees_all'
  | 'workspace_shows_all'
  | 'own_record'
  | 'on_own_contact'
  | 'not_a_member'
  | 'role_without_permission'
  | 'permission_narrowed'
  | 'others_record';

export type ApiKey = {
  id: string;
  name: string;
  prefix: string;
  role: ApiKeyRole;
  scopes: string[];
  createdBy: string;
  lastUsedAt: Instant | null;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
  createdAt: Instant;
};

export type ApiKeyRole = 'owner' | 'admin' | 'member';

export type AuditAction = 'insert' | 'update' | 'delete';

export type AuditActor = {
  kind: 'user' | 'api_key' | 'system';
  id: string | null;
  name: string | null;
};

export type AuditEntry = {
  id: string;
  operationId: string;
  undoes: string | null;
  actor: AuditActor;
  table: string;
  rowId: string;
  label: string | null;
  action: AuditAction;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  occurredAt: Instant;
  requestId: string | null;
};

export type AuditFilter = {
  tableName?: string;
  /** A uuid. */
  rowId?: string;
  /** A uuid. */
  actorId?: string;
  /** A uuid. */
  operationId?: string;
  action?: AuditAction;
  from?: Instant;
  to?: Instant;
};

export type AuditHistoryInput = {
  /** 1 to 200. Default: 50. */
  limit?: number;
  /** The `nextCursor` of the page before. At most 2000 characters. */
  cursor?: string | null;
  direction?: 'forward';
  table: string;
  /** A uuid. */
  rowId: string;
};

export type AuditOperation = {
  operationId: string;
  occurredAt: Instant;
  actor: AuditActor;
  requestId: string | null;
  undoes: string | null;
  undoneBy: string | null;
  isUndoable: boolean;
  /** -9007199254740991 to 9007199254740991. */
  changes: number;
  entries: AuditEntry[];
};

export type ById = {
  /** A uuid. */
  id: string;
};

export type ByUser = {
  /** A uuid. */
  userId: string;
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

export type CaughtMail = {
  isCaught: boolean;
  items: {
    to: string;
    subject: string;
    link: string;
    caughtAt: Instant;
  }[];
};

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

export type CreateApiKeyInput = {
  /** A uuid. */
  id?: string;
  /** At most 80 characters. */
  name: string;
  role?: ApiKeyRole;
  scopes?: string[];
  expiresAt?: Instant | null;
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

export type CreateWebhookInput = {
  /** A uuid. */
  id?: string;
  /** At most 2000 characters. */
  url: string;
  /** At most 100. */
  eventTypes: string[];
  /** At most 200 characters. */
  description?: string | null;
};

export type CreateWorkspaceInput = {
  /** Made by this client when absent: the same id and input again answer the same row. A uuid. */
  id?: string;
  /** At most 80 characters. */
  name: string;
};

export type EffectivePermissions = {
  permissions: Permission[];
  seesAllRecords: boolean;
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

export type ExplainableTable = 'contacts' | 'companies' | 'calls' | 'notes';

export type ExplainInput = {
  /** A uuid. */
  userId: string;
  table: ExplainableTable;
  /** A uuid. */
  rowId: string;
};

export type Explanation = {
  sees: boolean;
  rule: AccessRule;
  role: WorkspaceRole | null;
  permission: Permission;
  isDeleted: boolean;
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

export type Invitation = {
  id: string;
  email: string;
  role: InvitedRole;
  invitedBy: string | null;
  expiresAt: Instant;
  createdAt: Instant;
};

export type InvitationToken = {
  token: string;
};

export type InvitationView = {
  state: 'open' | 'accepted' | 'expired' | 'other_email' | 'unverified_email';
  workspaceId: string;
  workspaceName: string;
  email: string;
  role: InvitedRole;
  inviterName: string | null;
};

export type InvitedRole = 'admin' | 'member' | 'client';

export type InviteInput = {
  /** A uuid. */
  id?: string;
  /** At most 254 characters. */
  email: string;
  /** Default: 'member'. */
  role?: InvitedRole;
};

export type ListAuditInput = {
  /** 1 to 200. Default: 50. */
  limit?: number;
  /** The `nextCursor` of the page before. At most 2000 characters. */
  cursor?: string | null;
  direction?: 'forward';
  filter?: AuditFilter;
};

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

export type ListDeliveriesInput = {
  /** 1 to 200. Default: 50. */
  limit?: number;
  /** The `nextCursor` of the page before. At most 2000 characters. */
  cursor?: string | null;
  direction?: 'forward';
  /** A uuid. */
  webhookId?: string;
  state?: WebhookDeliveryState;
};

export type ListedWebhook = {
  id: string;
  url: string;
  description: string | null;
  eventTypes: string[];
  enabled: boolean;
  disabledReason: 'gone' | 'failing' | null;
  disabledAt: Instant | null;
  failingSince: Instant | null;
  createdBy: string | null;
  createdAt: Instant;
  updatedAt: Instant;
  health: WebhookHealth;
};

export type ListInput = {
  /** 1 to 200. Default: 50. */
  limit?: number;
  /** The `nextCursor` of the page before. At most 2000 characters. */
  cursor?: string | null;
  direction?: 'forward';
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

export type MailOutcome = 'sent' | 'caught' | 'failed';

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
    | 'companies.delete'
    | 'calls.read'
    | 'calls.write'
    | 'calls.delete'
    | 'notes.read'
    | 'notes.write'
    | 'notes.delete'
    | 'members.read'
    | 'members.manage'
    | 'workspace.manage'
    | 'workspace.remove'
    | 'permissions.manage'
    | 'audit.read'
    | 'audit.undo'
    | 'api_keys.manage'
    | 'webhooks.manage'
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

export type NewApiKey = {
  id: string;
  key: string;
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

export type Permission =
  | 'contacts.read'
  | 'contacts.write'
  | 'contacts.delete'
  | 'companies.read'
  | 'companies.write'
  | 'companies.delete'
  | 'calls.read'
  | 'calls.write'
  | 'calls.delete'
  | 'notes.read'
  | 'notes.write'
  | 'notes.delete'
  | 'members.read'
  | 'members.manage'
  | 'workspace.manage'
  | 'workspace.remove'
  | 'permissions.manage'
  | 'audit.read'
  | 'audit.undo'
  | 'api_keys.manage'
  | 'webhooks.manage';

export type PermissionMatrix = {
  items: PermissionRow[];
};

export type PermissionRow = {
  permission: Permission;
  owner: boolean;
  admin: boolean;
  member: boolean;
  client: boolean;
  isMemberDefault: boolean;
};

export type Profile = {
  id: string;
  email: string;
  fullName: string | null;
  avatarUrl: string | null;
  phone: string | null;
  timezone: string | null;
  updatedAt: Instant;
};

export type RecordVisibility = 'all' | 'own';

export type Removed = {
  id: string;
  operationId: string;
};

export type RemovedWebhook = {
  id: string;
};

export type RotatedSecret = {
  id: string;
  secret: string;
  previousExpiresAt: Instant;
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

export type SentInvitation = {
  id: string;
  email: string;
  role: InvitedRole;
  invitedBy: string | null;
  expiresAt: Instant;
  createdAt: Instant;
  acceptUrl: string;
  mail: MailOutcome;
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

export type UndoInput = {
  /** A uuid. */
  operationId: string;
};

export type Undone = {
  operationId: string;
  /** -9007199254740991 to 9007199254740991. */
  rows: number;
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

export type UpdatedPermissions = {
  items: PermissionRow[];
  operationId: string;
};

export type UpdateMemberRoleInput = {
  /** A uuid. */
  userId: string;
  role: WorkspaceRole;
};

export type UpdateNoteInput = {
  /** A uuid. */
  id: string;
  /** At most 20000 characters. */
  body: string;
  /** The `updatedAt` that was read. When somebody changed the row since, the answer is STALE with the row as `current`. */
  expectedUpdatedAt?: Instant;
};

export type UpdatePermissionInput = {
  permission: Permission;
  allowed: boolean;
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

export type UpdateWebhookInput = {
  /** A uuid. */
  id: string;
  /** At most 2000 characters. */
  url?: string;
  /** At most 100. */
  eventTypes?: string[];
  /** At most 200 characters. */
  description?: string | null;
  enabled?: boolean;
  /** The `updatedAt` that was read. When somebody changed the row since, the answer is STALE with the row as `current`. */
  expectedUpdatedAt?: Instant;
};

export type UpdateWorkspaceInput = {
  /** A uuid. */
  id: string;
  /** At most 80 characters. */
  name?: string;
  recordVisibility?: RecordVisibility;
  /** The `updatedAt` that was read. When somebody changed the row since, the answer is STALE with the row as `current`. */
  expectedUpdatedAt?: Instant;
};

export type ViewAs = {
  userId: string;
};

export type ViewAsInput = {
  /** A uuid. */
  userId: string;
};

export type Webhook = {
  id: string;
  url: string;
  description: string | null;
  eventTypes: string[];
  enabled: boolean;
  disabledReason: 'gone' | 'failing' | null;
  disabledAt: Instant | null;
  failingSince: Instant | null;
  createdBy: string | null;
  createdAt: Instant;
  updatedAt: Instant;
};

export type WebhookAttempt = {
  at: Instant;
  status: number | null;
  responseMs: number;
  error: string | null;
  response: string | null;
};

export type WebhookDelivery = {
  id: string;
  webhookId: string;
  eventId: string;
  eventType: string;
  state: WebhookDeliveryState;
  attempt: number;
  status: number | null;
  responseMs: number | null;
  error: string | null;
  nextAttemptAt: Instant | null;
  createdAt: Instant;
  updatedAt: Instant;
};

export type WebhookDeliveryDetail = {
  id: string;
  webhookId: string;
  eventId: string;
  eventType: string;
  state: WebhookDeliveryState;
  attempt: number;
  status: number | null;
  responseMs: number | null;
  error: string | null;
  nextAttemptAt: Instant | null;
  createdAt: Instant;
  updatedAt: Instant;
  body: string;
  attempts: WebhookAttempt[];
};

export type WebhookDeliveryState = 'pending' | 'delivered' | 'dead';

export type WebhookHealth = {
  delivered: number;
  pending: number;
  dead: number;
  lastDeliveredAt: Instant | null;
};

export type WebhookWithSecret = {
  id: string;
  url: string;
  description: string | null;
  eventTypes: string[];
  enabled: boolean;
  disabledReason: 'gone' | 'failing' | null;
  disabledAt: Instant | null;
  failingSince: Instant | null;
  createdBy: string | null;
  createdAt: Instant;
  updatedAt: Instant;
  secret: string;
};

export type Workspace = {
  id: string;
  name: string;
  slug: string;
  isPersonal: boolean;
  recordVisibility: RecordVisibility;
  role: WorkspaceRole;
  createdAt: Instant;
  updatedAt: Instant;
};

export type WorkspaceRole = 'owner' | 'admin' | 'member' | 'client';
