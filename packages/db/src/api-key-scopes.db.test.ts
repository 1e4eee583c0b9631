import { apiKeyScopes } from '@switchboard/validators';
import { describe, expect, test } from 'vitest';
import { asActor, sql } from './index.ts';
import { openTestDatabase, worlds } from './testing/index.ts';

/**
 * The database alone: every table of the catalogue x a key of every scope, made by an owner. Reading shows what the
 * scope is for and nothing else; writing reaches nothing that the scope does not name.
 */
const { owner, pool } = await openTestDatabase();
const { tables, makePeople, makeWorld } = await worlds(owner);
const a = await makeWorld(await makePeople());

/** What any key may know: where it is, that its maker is a member, who its colleagues are, and what roles mean. */
const everyKeys = ['workspaces', 'workspace_members', 'profiles', 'role_permissions'];
/** What the timeline says is the contact's; history is read by whoever sees the record. */
const readable: Record<string, string[]> = {
  contacts: ['contacts', 'interactions', 'audit_log'],
  companies: ['companies', 'audit_log'],
  calls: ['calls', 'audit_log'],
  notes: ['notes', 'audit_log'],
  members: ['invitations', 'permission_denials'],
  audit: ['audit_log'],
  webhooks: ['webhooks', 'webhook_deliveries', 'webhook_secrets', 'domain_events'],
  workspace: [],
};
const deletable: Record<string, string[]> = {
  'contacts:write': ['contacts'],
  'companies:write': ['companies'],
  'calls:write': ['calls'],
  'notes:write': ['notes'],
  'members:write': ['workspace_members', 'invitations'],
  'workspace:write': ['workspaces'],
  'webhooks:write': ['webhooks'],
};

const DENIED = '42501';
const named = (name: string) => sql.identifier(name);
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

async function withKey<Row>(scope: string, statement: ReturnType<typeof sql>): Promise<Row[]> {
  const keyHash = `hash of ${scope}`;
  await owner`
    insert into public.api_keys (workspace_id, name, prefix, hashed_key, role, scopes, created_by)
    values (${a.workspaceId}, 'Key', 'sk_', ${keyHash}, 'owner', ${[scope]}, ${a.people.owner.id})
    on conflict (hashed_key) do nothing`;
  const options = { readOnly: false, workspaceId: null, requestId: 'scopes-of-keys' };
  return asActor(pool, { kind: 'apiKey', keyHash }, options, async (tx) => {
    const rows = await tx.query<Row>(statement);
    throw new Undone(rows);
  }).catch((error: unknown) => {
    if (error instanceof Undone) return error.rows as Row[];
    if (codeOf(error) === DENIED) return [];
    throw error;
  });
}

/** Takes the answer out of a transaction that must not commit. */
class Undone extends Error {
  readonly rows: unknown[];
  constructor(rows: unknown[]) {
    super('undone');
    this.rows = rows;
  }
}

describe.for(apiKeyScopes)('a key that may only %s', (scope) => {
  const domain = scope.slice(0, scope.indexOf(':'));

  test.for(tables.map(({ name }) => name))('reads of %s what that is for', async (name) => {
    const rows = await withKey<{ n: number }>(scope, sql`select 1 as n from public.${named(name)} limit 1`);
    const allowed = [...everyKeys, ...(readable[domain] ?? [])];
    const seen = rows.length > 0 ? [name] : [];
    expect(seen.filter((table) => !allowed.includes(table))).toEqual([]);
  });

  test.for(tables.map(({ name }) => name))('deletes from %s only what that is for', async (name) => {
    const rows = await withKey(scope, sql`delete from public.${named(name)} returning 1 as n`).catch(codeOf);
    if (rows === 'SB409' || (Array.isArray(rows) && rows.length === 0)) return;
    expect([scope, name, deletable[scope] ?? []]).toEqual([scope, name, expect.arrayContaining([name])]);
  });
});

test('records are reached by the scope that names them: the matrix looks at rows that are there', async () => {
  for (const name of ['contacts', 'companies', 'calls', 'notes']) {
    const rows = await withKey(`${name}:read`, sql`select 1 as n from public.${named(name)} limit 1`);
    expect([name, rows.length]).toEqual([name, 1]);
  }
});
