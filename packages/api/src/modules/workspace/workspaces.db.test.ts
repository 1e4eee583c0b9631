import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { expectRefusal, openTestApi } from '../../testing/index.ts';

const { owner, make, callerFor } = await openTestApi();

test('ensurePersonal, fifty times at once, is one workspace', async () => {
  const user = await make.makeUser();
  await owner`delete from public.profiles where id = ${user.id}`;
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => callerFor(user).workspaces.ensurePersonal()),
  );
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(answers[0]).toMatchObject({ isPersonal: true, role: 'owner' });
  expect((await callerFor(user).me.get()).activeWorkspace?.id).toBe(answers[0]?.id);
});

test('who has no workspace yet is told so, and can have one made', async () => {
  const user = await make.makeUser();
  await owner`delete from public.profiles where id = ${user.id}`;
  const caller = callerFor(user);
  await expectRefusal(caller.me.get(), 'NO_PROFILE');
  await expectRefusal(caller.me.updateProfile({ fullName: 'x' }), 'NO_PROFILE');
  expect((await caller.contacts.list({})).items).toEqual([]);
  await expectRefusal(caller.contacts.create({ fullName: 'A' }), 'NO_WORKSPACE');
  await expectRefusal(caller.companies.create({ name: 'A' }), 'NO_WORKSPACE');
  await expectRefusal(caller.workspaces.create({ name: 'A' }), 'NO_PROFILE');
  await caller.workspaces.ensurePersonal();
  expect((await caller.contacts.create({ fullName: 'A' })).fullName).toBe('A');
});

describe('a workspace', () => {
  test('belongs to who makes it; tried again with the same id it is the same one', async () => {
    const caller = callerFor(await make.makeUser());
    const input = { id: randomUUID(), name: ' Sales  Team ' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => caller.workspaces.create(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ id: input.id, name: 'Sales  Team', role: 'owner', isPersonal: false });
    await expectRefusal(caller.workspaces.create({ ...input, name: 'Other' }), 'ID_TAKEN');
    expect((await caller.workspaces.list()).items.map(({ id }) => id)).toContain(input.id);
  });

  test('is chosen by the header, and its rows are its own', async () => {
    const user = await make.makeUser();
    const home = callerFor(user);
    const { id } = await home.workspaces.create({ name: 'Second' });
    const away = callerFor(user, { workspaceId: id });
    await away.contacts.create({ fullName: 'There' });
    expect((await home.contacts.list({})).items).toEqual([]);
    expect((await away.me.get()).activeWorkspace).toMatchObject({ id, name: 'Second' });
    expect((await home.me.get()).activeWorkspace?.isPersonal).toBe(true);
  });

  test('that does not exist answers like one that is not yours', async () => {
    const [user, other] = await Promise.all([make.makeUser(), make.makeUser()]);
    const nowhere = callerFor(user, { workspaceId: randomUUID() });
    const elsewhere = callerFor(user, { workspaceId: other.personalWorkspaceId });
    const answers = await Promise.all(
      [nowhere, elsewhere].map((caller) => expectRefusal(caller.contacts.list({}), 'NOT_A_MEMBER')),
    );
    expect(answers[0]).toEqual(answers[1]);
    await expectRefusal(nowhere.contacts.create({ fullName: 'A' }), 'NOT_A_MEMBER');
  });

  test('is renamed by its version', async () => {
    const caller = callerFor(await make.makeUser());
    const made = await caller.workspaces.create({ name: 'First' });
    const renamed = await caller.workspaces.update({
      id: made.id,
      name: 'Second',
      expectedUpdatedAt: made.updatedAt,
    });
    expect(renamed).toEqual({ ...made, name: 'Second', updatedAt: renamed.updatedAt });
    const late = caller.workspaces.update({ id: made.id, name: 'Third', expectedUpdatedAt: made.updatedAt });
    expect((await expectRefusal(late, 'STALE')).current).toMatchObject({ name: 'Second' });
    expect(await caller.workspaces.update({ id: made.id })).toEqual(renamed);
  });

  test('goes with everything in it, unless it is the personal one', async () => {
    const user = await make.makeUser();
    const caller = callerFor(user);
    const { id } = await caller.workspaces.create({ name: 'Short-lived' });
    const away = callerFor(user, { workspaceId: id });
    const contact = await away.contacts.create({ fullName: 'A', company: 'Acme', phone: '+14155552671' });
    const call = await away.calls.start({ contactId: contact.id });
    await away.calls.end({ id: call.id, outcome: 'connected', note: 'Good talk' });
    expect(await caller.workspaces.remove({ id })).toEqual({ id, operationId: expect.any(String) });
    await expectRefusal(away.contacts.list({}), 'NOT_A_MEMBER');
    const left = await owner`
      select from public.contacts where workspace_id = ${id}
      union all select from public.interactions where workspace_id = ${id}
      union all select from private.search_documents where workspace_id = ${id}
      union all select from private.search_words where workspace_id = ${id}`;
    expect(left).toEqual([]);
    await expectRefusal(caller.workspaces.remove({ id: user.personalWorkspaceId }), 'PERSONAL_WORKSPACE');
  });
});

test('each role is told what it may do, and may do just that', async () => {
  const boss = await make.makeUser();
  const workspaceId = await make.makeWorkspace(boss);
  for (const role of ['owner', 'admin', 'member', 'client'] as const) {
    const user = await make.makeUser({ fullName: `The ${role}` });
    await make.addMember(workspaceId, user, role);
    const caller = callerFor(user, { workspaceId });
    const me = await caller.me.get();
    expect(me.role).toBe(role);
    const can = {
      'contacts.write': () => caller.contacts.create({ fullName: 'A' }),
      'companies.write': () => caller.companies.create({ name: 'A' }),
      'workspace.manage': () => caller.workspaces.update({ id: workspaceId, name: 'Renamed' }),
    };
    for (const [permission, attempt] of Object.entries(can)) {
      const isAllowed = await attempt().then(
        () => true,
        () => false,
      );
      expect({ role, permission, isAllowed }).toEqual({
        role,
        permission,
        isAllowed: me.permissions.some((name) => name === permission),
      });
    }
  }
});

test('who works in a workspace sees its people; a client sees only themselves', async () => {
  const [boss, client] = await Promise.all([
    make.makeUser({ fullName: 'Boss' }),
    make.makeUser({ fullName: 'Cleo' }),
  ]);
  const workspaceId = await make.makeWorkspace(boss);
  await make.addMember(workspaceId, client, 'client');
  const listed = async (user: typeof boss) =>
    (await callerFor(user, { workspaceId }).members.list()).items.map(({ fullName }) => fullName);
  expect(await listed(boss)).toEqual(['Boss', 'Cleo']);
  expect(await listed(client)).toEqual(['Cleo']);
});

test('a profile is changed by its version and only one’s own', async () => {
  const user = await make.makeUser({ fullName: 'Before' });
  const caller = callerFor(user);
  const { user: before } = await caller.me.get();
  const changed = await caller.me.updateProfile({
    fullName: ' After ',
    phone: '+41 44 668 18 00',
    timezone: 'Asia/Tokyo',
  });
  expect(changed).toMatchObject({
    id: user.id,
    fullName: 'After',
    phone: '+41446681800',
    timezone: 'Asia/Tokyo',
  });
  const late = caller.me.updateProfile({ fullName: 'Late', expectedUpdatedAt: before.updatedAt });
  expect((await expectRefusal(late, 'STALE')).current).toEqual(changed);
});
