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
  members: { list: 'query' },
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
};
