import { describe, expect, test } from 'vitest';
import { sql } from './index.ts';
import { asLogin, factories, openTestDatabase, readTables, runAs, sqlStateOf } from './testing/index.ts';

const { owner, pool, loginUrl } = await openTestDatabase();
const make = factories(owner);
const user = await make.makeUser();
await make.makeContact(user.personalWorkspaceId);

const tables = await owner<{ name: string }[]>`
  select c.oid::regclass::text as name from pg_class c
  where c.relnamespace::regnamespace::text in ('public', 'private', 'auth') and c.relkind in ('r', 'p', 'v')`;
/** The matrix of roles: rows of the migrations, of no workspace. */
const sameForAll = 'role_permissions';

const DENIED = '42501';
const enter = `select private.enter('${user.actor.claims.replaceAll("'", "''")}', null, false, 1000, 'request', 'operation')`;

describe('outside asActor the server’s login', () => {
  test.for(tables)('reads no row of $name', async ({ name }) => {
    expect(await sqlStateOf(asLogin(loginUrl, `select count(*) from ${name}`))).toBe(DENIED);
  });

  test.for([
    'set role postgres',
    'set role service_role',
    'set role supabase_auth_admin',
    'set session authorization authenticated',
    'set session_replication_role = replica',
    'create table public.mine ()',
    'create table private.mine ()',
    'create schema mine',
    'create role mine',
    'select private.search(null, null, 1)',
    'select public.ensure_personal_workspace()',
    'alter role switchboard_server bypassrls',
    `copy (select 1) to program 'true'`,
    `select pg_read_file('/etc/hostname')`,
  ])('is refused: %s', async (statement) => {
    expect(await sqlStateOf(asLogin(loginUrl, statement))).toBe(DENIED);
  });

  test('sees nobody’s rows as authenticated without claims', async () => {
    const seen: Record<string, unknown> = {};
    const wanted: Record<string, unknown> = {};
    for (const { name, columns } of (await readTables(owner)).filter((table) => table.name !== sameForAll)) {
      const column = columns.find(({ canSelect }) => canSelect)?.name;
      const rows = asLogin(
        loginUrl,
        'set role authenticated',
        `select ${column ?? 'count(*)'} from public.${name}`,
      );
      seen[name] = column ? await rows : await sqlStateOf(rows);
      wanted[name] = column ? [] : DENIED;
    }
    expect(seen).toEqual(wanted);
  });

  test('sees nobody’s rows as anon', async () => {
    for (const { name } of tables) {
      const attempt = asLogin(loginUrl, 'set role anon', `select count(*) from ${name}`);
      expect({ name, state: await sqlStateOf(attempt) }).toEqual({ name, state: DENIED });
    }
  });

  test('is nobody again in the statement after private.enter: what it sets ends with the transaction', async () => {
    const attempt = asLogin(loginUrl, enter, 'select count(*) from public.contacts');
    expect(await sqlStateOf(attempt)).toBe(DENIED);
  });
});

test.for([
  'reset role',
  'set local role none',
  'set local role switchboard_server',
  'discard all',
  'set local role anon',
])('within a person’s transaction there is nothing behind the role: %s', async (escape) => {
  const attempt = runAs(pool, user, async (tx) => {
    await tx.query(sql.raw(escape));
    await tx.query(sql`select count(*) from public.contacts`);
  });
  expect(await sqlStateOf(attempt)).toBe(escape === 'discard all' ? '25001' : DENIED);
});

test.for(['{}', '{"sub":null}', '{"sub":""}', '{"role":"service_role"}', '[]', '"x"', '1', 'null'])(
  'claims without a person show nobody’s rows: %s',
  async (claims) => {
    const seen = await runAs(pool, { ...user, actor: { ...user.actor, claims } }, (tx) =>
      tx.query(sql`select id from public.contacts union all select id from public.profiles`),
    ).catch(() => []);
    expect(seen).toEqual([]);
  },
);

test('claims that are no JSON are refused before anything is read', async () => {
  const seen = runAs(pool, { ...user, actor: { ...user.actor, claims: 'sub' } }, (tx) =>
    tx.query(sql`select 1`),
  );
  expect(await sqlStateOf(seen)).toBe('22P02');
});
