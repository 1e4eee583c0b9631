import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type SQL, sql } from './index.ts';
import {
  markedValues,
  openTestDatabase,
  runAs,
  sqlStateOf,
  type Table,
  type TestUser,
  type World,
  worlds,
} from './testing/index.ts';

/**
 * The database alone, as if somebody could send any SQL as `authenticated`: every table of the catalogue x everyone
 * whom workspace A is none of the business of. A table without rows in `testing/world.ts` fails the first test.
 */
const { owner, pool } = await openTestDatabase();
const { make, tables: catalogue, makePeople, makeWorld, checksum, unmarked } = await worlds(owner);
/** The matrix of roles is nobody's, the same for everybody, and not to be written. */
const tables = catalogue.filter(({ name }) => name !== 'role_permissions');
const a = await makeWorld(await makePeople());
const b = await makeWorld(await makePeople());
const removed = await make.makeUser();
await make.addMember(a.workspaceId, removed, 'admin');
await make.removeMember(a.workspaceId, removed);

const outsiders: Record<string, TestUser> = {
  'the owner of another workspace': b.people.owner,
  'somebody who was removed': removed,
  'a client of the workspace': a.people.client,
};
const cases = Object.entries(outsiders).flatMap(([who, user]) =>
  tables.map((table) => ({ who, user, table })),
);

const DENIED = '42501';
const FOREIGN_KEY = '23503';
const named = (name: string) => sql.identifier(name);
const columnsOf = (table: Table, can: 'canSelect' | 'canInsert' | 'canUpdate') =>
  table.columns.filter((column) => column[can]).map(({ name }) => name);

/** Rows that are workspace A's, but not the asking person's own profile and membership. */
function ofA({ name }: Table, user: TestUser): SQL {
  if (name === 'workspaces') return sql`id = ${a.workspaceId}`;
  if (name === 'profiles')
    return sql`id::text = any (string_to_array(${a.ids.join(',')}, ',')) and id <> ${user.id}`;
  const others = name === 'workspace_members' ? sql`and user_id <> ${user.id}` : sql``;
  return sql`workspace_id = ${a.workspaceId} ${others}`;
}

/** What must not appear in anything that this person reads from a table. */
function secretsFrom(user: TestUser, { name }: Table): string[] {
  const { workspaceId, people } = a;
  if (user !== people.client) return [a.marker, a.workspaceMarker, ...a.ids];
  // A client may see the workspace itself, and in it the id of who made it.
  const known = [user.id, workspaceId, ...(name === 'workspaces' ? [people.owner.id] : [])];
  return [a.marker, ...a.ids.filter((id) => !known.includes(id))];
}

/** An existing row of a world as one could try to insert it anew: another id, other unique texts, own authorship. */
async function copyOf(table: Table, world: World, author: TestUser): Promise<Record<string, unknown>> {
  const key = { workspaces: 'id', profiles: 'id' }[table.name] ?? 'workspace_id';
  const id = table.name === 'profiles' ? world.people.owner.id : world.workspaceId;
  const [row] = await owner<Record<string, unknown>[]>`
    select to_jsonb(t) as row from ${owner(`public.${table.name}`)} t where ${owner(key)} = ${id}
    order by to_jsonb(t) ->> 'ended_at' limit 1`;
  const copy: Record<string, unknown> = {
    ...asRecord(row?.row),
    ...markedValues(table, 'copy'),
    id: randomUUID(),
  };
  for (const name of authorship) if (name in copy) copy[name] = author.id;
  if (table.name === 'permission_denials') copy.permission = 'calls.delete';
  if (table.name === 'workspace_members') Object.assign(copy, { user_id: author.id, role: 'member' });
  return copy;
}
const authorship = ['created_by', 'author_user_id', 'invited_by', 'user_id'];
const asRecord = (value: unknown) => value as Record<string, unknown>;

const insert = (table: Table, row: Record<string, unknown>, columns = columnsOf(table, 'canInsert')) => {
  const names = columns.length > 0 ? columns : ['id'];
  const list = sql.join(names.map(named), sql`, `);
  const values = JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name] ?? null])));
  const into = sql`public.${named(table.name)}`;
  return sql`insert into ${into} (${list})
    select ${list} from jsonb_populate_record(null::${into}, ${values}::text::jsonb)`;
};

const attempt = (user: TestUser, statement: SQL, workspaceId?: string) =>
  sqlStateOf(runAs(pool, user, (tx) => tx.query(statement), { workspaceId: workspaceId ?? null }));

test('every table has rows in the matrix, with the marker in every text', async () => {
  const missing = await unmarked(a);
  expect(missing, 'give these a marked row in packages/db/src/testing/world.ts').toEqual([]);
});

describe('reading', () => {
  const isReadable = (table: Table) => columnsOf(table, 'canSelect').length > 0;
  const [readable, sealed] = [tables.filter(isReadable), tables.filter((table) => !isReadable(table))];

  test.for(sealed)('$name is read by nobody, not even its owner', async ({ name }) => {
    for (const user of [...Object.values(outsiders), a.people.owner]) {
      expect(await attempt(user, sql`select from public.${named(name)}`)).toBe(DENIED);
    }
  });

  test.for(cases.filter(({ table }) => isReadable(table)))(
    '$table.name shows $who nothing of it',
    async ({ user, table }) => {
      const columns = sql.join(columnsOf(table, 'canSelect').map(named), sql`, `);
      const rows = await runAs(pool, user, (tx) =>
        tx.query(sql`select ${columns} from public.${named(table.name)}`),
      );
      const text = JSON.stringify(rows);
      expect(secretsFrom(user, table).filter((secret) => text.includes(secret))).toEqual([]);
    },
  );

  test.for(readable)(
    '$name shows a member of it the marked rows: the matrix looks at the right ones',
    async (table) => {
      const columns = sql.join(columnsOf(table, 'canSelect').map(named), sql`, `);
      const rows = await runAs(pool, a.people.admin, (tx) =>
        tx.query(sql`select ${columns} from public.${named(table.name)}`),
      );
      const text = JSON.stringify(rows);
      expect([a.marker, a.workspaceMarker, ...a.ids].some((secret) => text.includes(secret))).toBe(true);
    },
  );
});

describe('writing', () => {
  test.for(cases)('$table.name: $who changes, removes and adds nothing', async ({ user, table }) => {
    const before = await checksum(a);
    const target = sql`public.${named(table.name)}`;
    for (const column of columnsOf(table, 'canUpdate')) {
      const touched = await runAs(pool, user, (tx) =>
        tx.query(sql`update ${target} set ${named(column)} = null where ${ofA(table, user)} returning 1`),
      );
      expect({ column, touched }).toEqual({ column, touched: [] });
    }
    const removal = attempt(user, sql`delete from ${target} where ${ofA(table, user)}`);
    expect([null, DENIED]).toContain(await removal);
    // A workspace of one's own may be made by anybody: only one in another's name is an attack.
    const row = await copyOf(table, a, table.name === 'workspaces' ? a.people.owner : user);
    expect(await attempt(user, insert(table, row))).toBe(DENIED);
    expect(await checksum(a)).toEqual(before);
  });

  // Without a condition and without an answer, only the policy of the command itself stands in the way.
  const blind = [removed, a.people.client].flatMap((user) => tables.map((table) => ({ user, table })));
  test.for(blind.filter(({ table }) => table.name !== 'workspace_members'))(
    '$table.name: a write without a condition touches no row of others',
    async ({ user, table }) => {
      const before = await checksum(a, a.people.client);
      const target = sql`public.${named(table.name)}`;
      const outcomes = new Set<string | null>();
      for (const column of columnsOf(table, 'canUpdate')) {
        outcomes.add(await attempt(user, sql`update ${target} set ${named(column)} = null`));
      }
      // A refusal shows that a row was reached. Only one's own may be: its column must not be null.
      const isTheirs = ['profiles', 'workspaces'].includes(table.name);
      expect([...outcomes].filter((state) => state !== null && !(isTheirs && state === '23502'))).toEqual([]);
      expect([null, DENIED]).toContain(await attempt(user, sql`delete from ${target}`));
      expect(await checksum(a, a.people.client)).toEqual(before);
    },
  );

  const tenantTables = tables.filter(({ columns }) => columns.some(({ name }) => name === 'workspace_id'));
  test.for(tenantTables)('$name: a row stays in its workspace', async ({ name }) => {
    const table = sql`public.${named(name)}`;
    const { owner: author } = b.people;
    const move = (from: World, to: World) =>
      sql`update ${table} set workspace_id = ${to.workspaceId} where workspace_id = ${from.workspaceId}`;
    expect(await attempt(author, move(b, a))).toBe(DENIED);
    expect(await attempt(author, move(a, b))).toBe(DENIED);
  });

  /** Who made a row is held to the caller before any key is asked: see authorship. */
  const isAuthorship = ({ columns }: Table['references'][number]) =>
    columns.some((column) => authorship.includes(column) && column !== 'user_id');
  const references = tables.flatMap((table) =>
    columnsOf(table, 'canInsert').length > 0
      ? table.references
          .filter((reference) => !isAuthorship(reference))
          .map((reference) => ({ table, reference, name: reference.name }))
      : [],
  );
  /** A reference of a row of B's, with an id that exists in A only. */
  async function astray({ table, reference }: (typeof references)[number]) {
    const notWorkspace = (name: string) => name !== 'workspace_id';
    const column = reference.columns.find(notWorkspace) ?? '';
    const targetColumn = reference.targetColumns.find(notWorkspace) ?? '';
    const [target] = await owner<{ id: string }[]>`
      select ${owner(targetColumn)} as id from ${owner(`public.${reference.target}`)}
      where workspace_id = ${a.workspaceId} limit 1`;
    const row = await copyOf(table, b, b.people.owner);
    for (const other of table.references.flatMap(({ columns }) => columns).filter(notWorkspace))
      row[other] = null;
    return { column, id: target?.id, row };
  }

  test.for(references)('$name of a new row cannot point into another workspace', async (reference) => {
    const { column, id, row } = await astray(reference);
    expect(id).toBeTruthy();
    const attack = insert(reference.table, { ...row, [column]: id });
    expect(await attempt(b.people.owner, attack)).toBe(FOREIGN_KEY);
  });

  const changeable = references.filter(({ table, reference }) =>
    reference.columns.some((column) => columnsOf(table, 'canUpdate').includes(column)),
  );
  test.for(changeable)('$name cannot be moved into another workspace', async (reference) => {
    const { column, id } = await astray(reference);
    const attack = sql`update public.${named(reference.table.name)} set ${named(column)} = ${id}
      where workspace_id = ${b.workspaceId}`;
    expect(await attempt(b.people.owner, attack)).toBe(FOREIGN_KEY);
  });
});

describe('authorship', () => {
  const forgeable = tables.flatMap((table) =>
    columnsOf(table, 'canInsert')
      .filter((column) => authorship.includes(column) && table.name !== 'workspace_members')
      .map((column) => ({ table, column })),
  );
  test.for(forgeable)(
    '$column of $table.name is the caller, nobody else and never empty',
    async ({ table, column }) => {
      const { admin, owner: other } = a.people;
      const row = await copyOf(table, a, admin);
      const undone = runAs(pool, admin, async (tx) => {
        await tx.query(insert(table, row));
        throw new Error('accepted');
      });
      await expect(undone).rejects.toThrow('accepted');
      expect(await attempt(admin, insert(table, { ...row, [column]: other.id }))).toBe(DENIED);
      expect(await attempt(admin, insert(table, { ...row, [column]: null }))).toBe(DENIED);
      const takeOver = sql`update public.${named(table.name)} set ${named(column)} = ${admin.id}`;
      expect(await attempt(admin, takeOver)).toBe(DENIED);
    },
  );
});
