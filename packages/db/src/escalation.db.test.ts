import { describe, expect, test } from 'vitest';
import { type SQL, sql } from './index.ts';
import {
  callable,
  callsInto,
  openTestDatabase,
  runAs,
  sqlStateOf,
  type TestUser,
  worlds,
} from './testing/index.ts';

/** SQL as `authenticated`: ways to more than one's role gives, by hand where the catalogue cannot say them. */
const { owner, pool } = await openTestDatabase();
const { make, makePeople, makeWorld, checksum, insertMarked } = await worlds(owner);
const a = await makeWorld(await makePeople());
const b = await makeWorld(await makePeople());
const removed = await make.makeUser();
await make.addMember(a.workspaceId, removed, 'admin');
await make.removeMember(a.workspaceId, removed);
const DENIED = '42501';
const ROLE_CHECK = '23514';

const attempt = (user: TestUser, statement: SQL) =>
  sqlStateOf(runAs(pool, user, (tx) => tx.query(statement)));

/** The SQLSTATE with which a statement was refused, else how many rows it touched. */
async function outcomeOf(user: TestUser, statement: SQL): Promise<string | number> {
  const counted = sql`with touched as (${statement} returning 1) select * from touched`;
  const answer = { rows: 0 };
  const refusal = await sqlStateOf(
    runAs(pool, user, async (tx) => {
      answer.rows = (await tx.query(counted)).length;
    }),
  );
  return refusal ?? answer.rows;
}

describe('roles', () => {
  const { owner: boss, admin, member, client } = a.people;
  const stranger = b.people.owner;
  const setRole = (who: TestUser, role: string) => sql`
    update public.workspace_members set role = ${role}
    where workspace_id = ${a.workspaceId} and user_id = ${who.id}`;
  const join = (who: TestUser, role: string) => sql`
    insert into public.workspace_members (workspace_id, user_id, role) values (${a.workspaceId}, ${who.id}, ${role})`;
  const expel = (who: TestUser) => sql`
    delete from public.workspace_members where workspace_id = ${a.workspaceId} and user_id = ${who.id}`;
  const invite = (by: TestUser, role: string) => sql`
    insert into public.invitations (workspace_id, email, role, token_hash, expires_at, invited_by)
    values (${a.workspaceId}, 'new@example.test', ${role}, gen_random_uuid()::text, now(), ${by.id})`;

  const attacks: { attack: string; by: TestUser; statement: SQL }[] = [
    { attack: 'a member makes themselves owner', by: member, statement: setRole(member, 'owner') },
    { attack: 'a member makes themselves admin', by: member, statement: setRole(member, 'admin') },
    { attack: 'a client makes themselves member', by: client, statement: setRole(client, 'member') },
    { attack: 'an admin makes themselves owner', by: admin, statement: setRole(admin, 'owner') },
    { attack: 'an admin makes a member owner', by: admin, statement: setRole(member, 'owner') },
    { attack: 'an admin demotes the owner', by: admin, statement: setRole(boss, 'member') },
    { attack: 'an admin removes the owner', by: admin, statement: expel(boss) },
    { attack: 'an admin adds an owner', by: admin, statement: join(removed, 'owner') },
    { attack: 'a member removes a colleague', by: member, statement: expel(client) },
    { attack: 'a member adds somebody', by: member, statement: join(removed, 'client') },
    { attack: 'a client adds somebody', by: client, statement: join(removed, 'client') },
    { attack: 'a stranger joins', by: stranger, statement: join(stranger, 'client') },
    { attack: 'a stranger joins as owner', by: stranger, statement: join(stranger, 'owner') },
    { attack: 'somebody who was removed joins again', by: removed, statement: join(removed, 'member') },
    { attack: 'a member invites', by: member, statement: invite(member, 'member') },
    { attack: 'an admin invites an owner', by: admin, statement: invite(admin, 'owner') },
    { attack: 'an admin invites in the owner’s name', by: admin, statement: invite(boss, 'member') },
    {
      attack: 'an owner adds themselves to their other workspace’s neighbour',
      by: stranger,
      statement: sql`update public.workspace_members set workspace_id = ${a.workspaceId} where user_id = ${stranger.id}`,
    },
    {
      attack: 'a member renames the workspace',
      by: member,
      statement: sql`update public.workspaces set name = 'mine' where id = ${a.workspaceId}`,
    },
    {
      attack: 'a member deletes the workspace',
      by: member,
      statement: sql`delete from public.workspaces where id = ${a.workspaceId}`,
    },
    {
      attack: 'a member deletes a contact for good',
      by: member,
      statement: sql`delete from public.contacts where workspace_id = ${a.workspaceId}`,
    },
    {
      attack: 'an owner makes the workspace personal',
      by: boss,
      statement: sql`update public.workspaces set is_personal = true where id = ${a.workspaceId}`,
    },
    {
      attack: 'somebody makes a second personal workspace',
      by: removed,
      statement: sql`insert into public.workspaces (name, slug, created_by, is_personal) values ('x', 'x', ${removed.id}, true)`,
    },
    {
      attack: 'somebody makes a workspace in another’s name',
      by: stranger,
      statement: sql`insert into public.workspaces (name, slug, created_by) values ('x', 'xyz', ${boss.id})`,
    },
    {
      attack: 'an admin reads the hash of an invitation',
      by: admin,
      statement: sql`delete from public.invitations where token_hash <> ''`,
    },
    {
      attack: 'an admin marks an invitation as accepted',
      by: admin,
      statement: sql`update public.invitations set accepted_at = now() where workspace_id = ${a.workspaceId}`,
    },
    {
      attack: 'a member writes the timeline',
      by: member,
      statement: sql`update public.interactions set summary = 'never happened' where workspace_id = ${a.workspaceId}`,
    },
    {
      attack: 'a member forges what a call left on a contact',
      by: member,
      statement: sql`update public.contacts set last_contacted_at = now() where workspace_id = ${a.workspaceId}`,
    },
  ];

  test.for(attacks)('refused: $attack', async ({ by, statement }) => {
    const before = await checksum(a);
    expect([0, DENIED, ROLE_CHECK]).toContain(await outcomeOf(by, statement));
    expect(await checksum(a)).toEqual(before);
  });

  test('nobody but the owner demotes the owner, and the last one stays', async () => {
    expect(await attempt(boss, setRole(boss, 'member'))).toBe('SB409');
    expect(await attempt(boss, expel(boss))).toBe('SB409');
  });
});

describe('private tables', async () => {
  const names = await owner<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'private'::regnamespace and relkind in ('r', 'p', 'v', 'm')`;
  test('the search index is among them', () => {
    expect(names.map(({ name }) => name)).toContain('search_documents');
  });
  test.for(names)('private.$name is closed to everybody, its own rows included', async ({ name }) => {
    const table = sql`private.${sql.identifier(name)}`;
    const { admin } = a.people;
    expect(await attempt(admin, sql`select count(*) from ${table}`)).toBe(DENIED);
    expect(await attempt(admin, sql`delete from ${table}`)).toBe(DENIED);
    expect(await attempt(admin, sql`insert into ${table} default values`)).toBe(DENIED);
    expect(await attempt(admin, sql`truncate ${table}`)).toBe(DENIED);
  });
});

describe('functions with another workspace’s ids', () => {
  const calls = callsInto(a);
  const outsiders = { stranger: b.people.owner, removed, client: a.people.client };
  const cases = callable.flatMap((name) =>
    Object.entries(outsiders).map(([who, user]) => ({ name, who, user, statement: calls[name] })),
  );

  test.for(cases)('$name tells the $who nothing and changes nothing', async ({ name, user, statement }) => {
    if (!statement)
      throw new Error(`Say in testing/calls.ts how ${name} is called with another workspace's ids`);
    const before = await checksum(a);
    const answer = runAs(pool, user, async (tx) => {
      // Settings are anybody's to change: nothing may trust the workspace that is noted there.
      await tx.query(sql`select set_config('switchboard.workspace_id', ${a.workspaceId}, true)`);
      return tx.query(statement);
    });
    const text = await answer.then(JSON.stringify, String);
    const isClient = user === a.people.client;
    const known = isClient ? [user.id, a.workspaceId] : [];
    const secrets = [a.marker, a.workspaceMarker, ...a.ids].filter((secret) => !known.includes(secret));
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(await checksum(a)).toEqual(before);
  });

  test.for([
    'private.audit_actor_names(uuid,uuid[])',
    'private.changes_since(pg_snapshot,integer)',
    'private.effective_permissions(uuid)',
    'private.explain_access(uuid,text,uuid)',
    'private.row_in_view()',
    'private.search(text[],text,integer)',
    'private.undo_plan(uuid)',
    'private.undo_state(uuid)',
    'private.workspaces_allowing(text)',
    'private.workspaces_where(text)',
  ])('%s does tell who works there: the matrix looks for the right thing', async (name) => {
    const answer = await runAs(pool, a.people.admin, (tx) => tx.query(calls[name] ?? sql`select 1`), {
      workspaceId: a.workspaceId,
    });
    const text = JSON.stringify(answer);
    expect(a.ids.filter((id) => text.includes(id))).not.toEqual([]);
  });
});

test('a trigger that runs as the owner follows a row into no other workspace', async () => {
  // The same ids in both workspaces: keys are per workspace, so a trigger that forgot it would write A's rows.
  const before = await checksum(a);
  const { owner: author } = b.people;
  const twin = { workspace_id: b.workspaceId, created_by: author.id };
  const company = await insertMarked('companies', b.marker, { ...twin, id: a.rows.company });
  const contact = await insertMarked('contacts', b.marker, {
    ...twin,
    id: a.rows.contact,
    company_id: company,
  });
  const call = await insertMarked('calls', b.marker, {
    ...twin,
    id: a.rows.call,
    contact_id: contact,
    company_id: company,
    direction: 'inbound',
    ended_at: 'now',
    outcome: 'interested',
  });
  await insertMarked('notes', b.marker, { workspace_id: b.workspaceId, id: a.rows.note, call_id: call });
  expect(await checksum(a)).toEqual(before);

  const inB = sql`where workspace_id = ${b.workspaceId}`;
  await runAs(pool, author, async (tx) => {
    await tx.query(sql`update public.companies set name = 'renamed' ${inB}`);
    await tx.query(sql`update public.contacts set full_name = 'renamed' ${inB}`);
    await tx.query(sql`update public.calls set outcome = 'voicemail' ${inB}`);
    await tx.query(sql`update public.notes set body_text = 'rewritten' ${inB}`);
    await tx.query(sql`delete from public.notes ${inB}`);
    await tx.query(sql`delete from public.calls ${inB}`);
    await tx.query(sql`delete from public.contacts ${inB}`);
    await tx.query(sql`delete from public.companies ${inB}`);
  });
  expect(await checksum(a)).toEqual(before);
});
