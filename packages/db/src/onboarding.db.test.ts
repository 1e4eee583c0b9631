import { describe, expect, test } from 'vitest';
import { sql } from './index.ts';
import { factories, openTestDatabase, runAs, sqlStateOf, type TestUser } from './testing/index.ts';

const { owner, pool } = await openTestDatabase();
const make = factories(owner);

const personalOf = (user: TestUser) => owner`
  select w.name, w.slug, w.is_personal, m.role from public.workspaces w
  join public.workspace_members m on m.workspace_id = w.id and m.user_id = ${user.id}
  where w.created_by = ${user.id} and w.is_personal`;

describe('a new user', () => {
  test('gets a profile, a personal workspace and its ownership with the account itself', async () => {
    const user = await make.makeUser({
      fullName: '  Zoë Ångström ',
      metadata: { avatar_url: 'https://a.test/z.png' },
    });
    expect(
      await owner`select email, full_name, avatar_url from public.profiles where id = ${user.id}`,
    ).toEqual([{ email: user.email, full_name: 'Zoë Ångström', avatar_url: 'https://a.test/z.png' }]);
    expect(await personalOf(user)).toEqual([
      {
        name: 'Zoë Ångström’s workspace',
        slug: `zoe-angstrom-${user.personalWorkspaceId.slice(-8)}`,
        is_personal: true,
        role: 'owner',
      },
    ]);
  });

  test.for([
    ['no metadata at all', null],
    ['an empty name', { full_name: '' }],
    ['a blank name', { full_name: '   ' }],
    ['a name that is no text', { full_name: { first: ['x'] } }],
    ['a name of 5,000 letters', { full_name: 'x'.repeat(5000) }],
    ['a name without a letter', { full_name: '—/—' }],
    ['a name in another script', { full_name: '王小明' }],
    ['SQL for a name', { full_name: `'; drop table public.profiles; --` }],
    ['metadata that is a list', ['a']],
  ] as const)('can sign up with %s', async ([, metadata]) => {
    const [user] = await owner<{ id: string }[]>`
      insert into auth.users (id, email, raw_user_meta_data)
      values (gen_random_uuid(), 'Odd.' || gen_random_uuid() || '@Example.test', ${owner.json(metadata as null)})
      returning id`;
    const [made] = await owner`
      select p.email ~ '^odd\..*@example\.test$' as is_lower, w.name <> '' as is_named, w.slug ~ '^[a-z0-9-]+$' as has_slug, length(w.name) < 80 as is_short
      from public.profiles p join public.workspaces w on w.created_by = p.id where p.id = ${user?.id ?? ''}`;
    expect(made).toEqual({ is_lower: true, is_named: true, has_slug: true, is_short: true });
  });

  test('who signs in without an email address gets a workspace all the same', async () => {
    const [user] = await owner<{ id: string }[]>`
      insert into auth.users (id, email) values (gen_random_uuid(), null) returning id`;
    const [made] = await owner`
      select w.name from public.workspaces w where w.created_by = ${user?.id ?? ''} and btrim(w.name) <> ''`;
    expect(made).toBeDefined();
  });

  test('keeps the profile’s address in step with the account’s', async () => {
    const user = await make.makeUser();
    await owner`update auth.users set email = ${`New-${user.email}`} where id = ${user.id}`;
    const [profile] = await owner`select email from public.profiles where id = ${user.id}`;
    expect(profile).toEqual({ email: `new-${user.email}` });
  });
});

describe('ensure_personal_workspace', () => {
  const ensure = (user: TestUser) =>
    runAs(pool, user, (tx) => tx.query<{ id: string }>(sql`select public.ensure_personal_workspace() as id`));

  /** As if the account were older than the trigger. */
  async function forget(user: TestUser) {
    await owner`delete from public.profiles where id = ${user.id}`;
  }

  test('makes one workspace for one person, whoever else is at it at the same time', async () => {
    const user = await make.makeUser();
    await forget(user);
    const answers = await Promise.all(Array.from({ length: 50 }, () => ensure(user)));
    expect(new Set(answers.map(([row]) => row?.id)).size).toBe(1);
    expect(await personalOf(user)).toHaveLength(1);
  });

  test('changes nothing where nothing is missing', async () => {
    const user = await make.makeUser();
    expect(await ensure(user)).toEqual([{ id: user.personalWorkspaceId }]);
    await owner`update public.workspaces set name = 'Renamed' where id = ${user.personalWorkspaceId}`;
    await ensure(user);
    expect(await personalOf(user)).toMatchObject([{ name: 'Renamed' }]);
  });

  test('brings back an ownership that got lost', async () => {
    const user = await make.makeUser();
    const workspace = user.personalWorkspaceId;
    await owner.begin(async (tx) => {
      await tx`alter table public.workspace_members disable trigger workspace_members_last_owner`;
      await tx`delete from public.workspace_members where workspace_id = ${workspace}`;
      await tx`alter table public.workspace_members enable trigger workspace_members_last_owner`;
    });
    await ensure(user);
    expect(await personalOf(user)).toMatchObject([{ role: 'owner' }]);
  });

  test('makes nothing for somebody who has no account', async () => {
    const user = await make.makeUser();
    await owner`delete from auth.users where id = ${user.id}`;
    expect(await ensure(user)).toEqual([{ id: null }]);
  });
});

describe('the last owner', () => {
  const remove = (workspaceId: string, by: TestUser, who: TestUser) =>
    sqlStateOf(
      runAs(pool, by, (tx) =>
        tx.query(
          sql`delete from public.workspace_members where workspace_id = ${workspaceId} and user_id = ${who.id}`,
        ),
      ),
    );
  const ownersOf = (workspaceId: string) => owner`
    select user_id from public.workspace_members where workspace_id = ${workspaceId} and role = 'owner'`;

  test('two owners who remove each other at the same moment leave one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = await Promise.all([make.makeUser(), make.makeUser()]);
      const workspace = await make.makeWorkspace(one);
      await make.addMember(workspace, other, 'owner');
      await Promise.all([remove(workspace, one, other), remove(workspace, other, one)]);
      expect(await ownersOf(workspace)).toHaveLength(1);
    }
  });

  test('two owners who leave at the same moment: one is told to stay', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = await Promise.all([make.makeUser(), make.makeUser()]);
      const workspace = await make.makeWorkspace(one);
      await make.addMember(workspace, other, 'owner');
      const outcomes = await Promise.all([remove(workspace, one, one), remove(workspace, other, other)]);
      expect(outcomes.toSorted()).toEqual(['SB409', null]);
      expect(await ownersOf(workspace)).toHaveLength(1);
    }
  });

  test('goes with the workspace', async () => {
    const user = await make.makeUser();
    const workspace = await make.makeWorkspace(user);
    await make.makeContact(workspace, { owner_id: user.id, created_by: user.id });
    await runAs(pool, user, (tx) => tx.query(sql`delete from public.workspaces where id = ${workspace}`));
    expect(await ownersOf(workspace)).toEqual([]);
    expect(await owner`select from public.contacts where workspace_id = ${workspace}`).toEqual([]);
  });

  test('whose account is deleted takes the personal workspace along', async () => {
    const user = await make.makeUser();
    await make.makeContact(user.personalWorkspaceId, { owner_id: user.id, created_by: user.id });
    await owner`delete from auth.users where id = ${user.id}`;
    expect(await owner`select from public.workspaces where id = ${user.personalWorkspaceId}`).toEqual([]);
  });

  test('of a shared workspace cannot delete the account and leave it without one', async () => {
    const user = await make.makeUser();
    await make.makeWorkspace(user);
    expect(await sqlStateOf(owner`delete from auth.users where id = ${user.id}`)).toBe('SB409');
  });
});

test('who leaves a workspace no longer owns its contacts and companies; what they wrote stays', async () => {
  const [boss, rep] = await Promise.all([make.makeUser(), make.makeUser()]);
  const workspace = await make.makeWorkspace(boss);
  await make.addMember(workspace, rep, 'member');
  const by = { owner_id: rep.id, created_by: rep.id };
  const company = await make.makeCompany(workspace, by);
  const contact = await make.makeContact(workspace, { ...by, company_id: company });
  await make.removeMember(workspace, rep);
  expect(
    await owner`select owner_id, created_by, company_id from public.contacts where id = ${contact}`,
  ).toEqual([{ owner_id: null, created_by: rep.id, company_id: company }]);
  expect(await owner`select owner_id, created_by from public.companies where id = ${company}`).toEqual([
    { owner_id: null, created_by: rep.id },
  ]);
});
