// Made from the API’s own schemas by scripts/generate.ts: npm run generate. Not edited by hand.

export type ProcedureKind = 'query' | 'mutation' | 'create';

/** How each procedure is asked. A `create` takes a client-made id, so that it may be sent again. */
export const procedures: Record<string, Record<string, ProcedureKind>> = {
  me: { get: 'query', updateProfile: 'mutation' },
  workspaces: {
    ensurePersonal: 'mutation',
    list: 'query',
    create: 'create',
    update: 'mutation',
    remove: 'mutation',
  },
  members: {
    list: 'query',
    updateRole: 'mutation',
    remove: 'mutation',
    transferOwnership: 'mutation',
    listInvitations: 'query',
    caughtMail: 'query',
    invite: 'create',
    resendInvitation: 'mutation',
    revokeInvitation: 'mutation',
    invitation: 'query',
    acceptInvitation: 'mutation',
  },
  permissions: {
    effective: 'query',
    matrix: 'query',
    update: 'mutation',
    explain: 'query',
    startViewAs: 'mutation',
    stopViewAs: 'mutation',
  },
  apiKeys: { list: 'query', create: 'create', revoke: 'mutation' },
  contacts: {
    list: 'query',
    get: 'query',
    timeline: 'query',
    create: 'create',
    update: 'mutation',
    remove: 'mutation',
    restore: 'mutation',
  },
  companies: { list: 'query', get: 'query', create: 'create' },
  calls: {
    list: 'query',
    get: 'query',
    active: 'query',
    start: 'create',
    end: 'mutation',
    setOutcome: 'mutation',
  },
  notes: { list: 'query', create: 'create', update: 'mutation', remove: 'mutation' },
  search: { global: 'query' },
  webhooks: {
    list: 'query',
    create: 'create',
    update: 'mutation',
    remove: 'mutation',
    rotateSecret: 'mutation',
    deliveries: 'query',
    delivery: 'query',
    redeliver: 'mutation',
    test: 'mutation',
  },
  audit: { list: 'query', operations: 'query', history: 'query', undo: 'mutation' },
};
