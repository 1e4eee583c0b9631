import type { TestUser } from '@switchboard/db/testing';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { expectRefusal, openTestApi, type TestApi } from '../../testing/index.ts';

let api: TestApi;
let ann: TestUser;
let bob: TestUser;
let mia: TestUser;
let workspaceId: string;

beforeAll(async () => {
  api = await openTestApi();
  [ann, bob, mia] = [await api.make.makeUser(), await api.make.makeUser(), await api.make.makeUser()];
  workspaceId = await api.make.makeWorkspace(ann);
  await api.make.addMember(workspaceId, bob, 'admin');
  await api.make.addMember(workspaceId, mia, 'member');
});

const as = (user: TestUser) => api.callerFor(user, { workspaceId });
/** The key in the place of a person's token. */
const withKey = (key: string, options?: { workspaceId?: string }) =>
  api.callerFor({ ...ann, token: key }, options);
const make = (
  user: TestUser,
  input: Partial<Parameters<ReturnType<typeof as>['apiKeys']['create']>[0]> = {},
) => as(user).apiKeys.create({ name: 'Tool', ...input });

describe('a key', () => {
  it('works in its workspace without naming it, and is kept as a hash only', async () => {
    const { id, key } = await make(ann);
    expect(key).toMatch(/^sk_[\w-]{43}$/);
    await withKey(key).contacts.create({ fullName: 'By a key' });
    expect((await withKey(key).contacts.list({})).items.map(({ fullName }) => fullName)).toContain(
      'By a key',
    );
    const [row] = await api.owner`select * from public.api_keys where id = ${id}`;
    expect(JSON.stringify(row)).not.toContain(key.slice(12));
    expect((await as(ann).apiKeys.list({})).items.find((item) => item.id === id)?.prefix).toBe(
      key.slice(0, 11),
    );
  });

  it('is dead with the next request after it was revoked, and stays so', async () => {
    const { id, key } = await make(ann);
    await withKey(key).contacts.list({});
    await as(ann).apiKeys.revoke({ id });
    await expectRefusal(withKey(key).contacts.list({}), 'SIGNED_OUT');
    await api.owner`update public.api_keys set revoked_at = null where id = ${id}`;
    await expectRefusal(withKey(key).contacts.list({}), 'SIGNED_OUT');
  });

  it('dies with its time, and an unknown one never lived', async () => {
    const { id, key } = await make(ann, { expiresAt: new Date(Date.now() + 60_000).toISOString() });
    await withKey(key).contacts.list({});
    await api.owner`update public.api_keys set expires_at = now() - interval '1 second' where id = ${id}`;
    await expectRefusal(withKey(key).contacts.list({}), 'SIGNED_OUT');
    await expectRefusal(withKey(`sk_${'a'.repeat(43)}`).contacts.list({}), 'SIGNED_OUT');
  });

  it('dies when its maker leaves or falls below its role', async () => {
    const leaver = await api.make.makeUser();
    await api.make.addMember(workspaceId, leaver, 'admin');
    const { key } = await make(leaver, { role: 'admin' });
    await withKey(key).contacts.list({});
    await as(ann).members.updateRole({ userId: leaver.id, role: 'member' });
    await expectRefusal(withKey(key).contacts.list({}), 'SIGNED_OUT');
    await as(ann).members.updateRole({ userId: leaver.id, role: 'admin' });
    await withKey(key).contacts.list({});
    await as(ann).members.remove({ userId: leaver.id });
    await expectRefusal(withKey(key).contacts.list({}), 'SIGNED_OUT');
  });

  it('says when it was used without a write per request', async () => {
    const { id, key } = await make(ann);
    const usedAt = async () =>
      (await as(ann).apiKeys.list({})).items.find((item) => item.id === id)?.lastUsedAt;
    await withKey(key).contacts.list({});
    const first = await vi.waitUntil(usedAt, { timeout: 5_000 });
    for (let n = 0; n < 5; n++) await withKey(key).contacts.list({});
    expect(await usedAt()).toBe(first);
    const [logged] = await api.owner`
      select count(*)::int as n from public.audit_log where row_id = ${id} and action = 'update'`;
    expect(logged?.n).toBe(0);
  });
});

describe('a key never exceeds', () => {
  it('its maker', async () => {
    await expectRefusal(make(mia, { role: 'admin' }), 'ROLE_TOO_HIGH');
    await expectRefusal(make(bob, { role: 'owner' }), 'ROLE_TOO_HIGH');
    const { key } = await make(mia);
    await expectRefusal(withKey(key).members.invite({ email: 'x@example.test' }), 'NOT_ALLOWED');
  });

  it('its role', async () => {
    const { key } = await make(ann, { role: 'member' });
    await expectRefusal(withKey(key).workspaces.update({ id: workspaceId, name: 'Mine' }), 'NOT_ALLOWED');
    await expectRefusal(withKey(key).members.updateRole({ userId: mia.id, role: 'admin' }), 'NOT_ALLOWED');
    await expectRefusal(withKey(key).audit.list({}), 'NOT_ALLOWED');
  });

  it('its scopes', async () => {
    const contact = await as(ann).contacts.create({ fullName: 'Scoped' });
    const reader = withKey((await make(ann, { scopes: ['contacts:read'] })).key);
    expect((await reader.contacts.get({ id: contact.id })).fullName).toBe('Scoped');
    await expectRefusal(reader.contacts.create({ fullName: 'No' }), 'NOT_ALLOWED');
    await expectRefusal(reader.contacts.remove({ id: contact.id }), 'NOT_FOUND');
    expect((await reader.companies.list({})).items).toEqual([]);
    const notes = withKey((await make(ann, { scopes: ['notes:write'] })).key);
    expect((await notes.contacts.list({})).items).toEqual([]);
    expect((await notes.search.global({ query: 'Scoped' })).items).toEqual([]);
    const writer = withKey((await make(ann, { scopes: ['contacts:write'] })).key);
    expect(await writer.contacts.create({ fullName: 'Yes' })).toMatchObject({ fullName: 'Yes' });
  });

  it('its workspace', async () => {
    const { key } = await make(ann);
    await expectRefusal(
      withKey(key, { workspaceId: ann.personalWorkspaceId }).contacts.list({}),
      'NOT_A_MEMBER',
    );
    const home = await api.callerFor(ann).contacts.create({ fullName: 'At home' });
    await expectRefusal(withKey(key).contacts.get({ id: home.id }), 'NOT_FOUND');
    expect((await withKey(key).workspaces.list()).items.map(({ id }) => id)).toEqual([workspaceId]);
    await expectRefusal(withKey(key).workspaces.create({ name: 'Another' }), 'NOT_ALLOWED');
  });

  it('what is its maker’s own: profile, keys, memberships', async () => {
    const { key } = await make(ann);
    await expectRefusal(withKey(key).me.updateProfile({ fullName: 'Robot' }), 'NOT_ALLOWED');
    await expectRefusal(withKey(key).apiKeys.create({ name: 'Child' }), 'NOT_ALLOWED');
    expect((await withKey(key).apiKeys.list({})).items).toEqual([]);
  });

  it('what members are left with, when it is a member’s', async () => {
    const team = await api.make.makeWorkspace(ann);
    const home = api.callerFor(ann, { workspaceId: team });
    const { id } = await home.contacts.create({ fullName: 'Nobody’s' });
    const { key } = await home.apiKeys.create({ name: 'Tool', role: 'member' });
    await withKey(key).contacts.get({ id });
    await home.permissions.update({ permission: 'contacts.delete', allowed: false });
    await expectRefusal(withKey(key).contacts.remove({ id }), 'NOT_ALLOWED');
    await home.workspaces.update({ id: team, recordVisibility: 'own' });
    await expectRefusal(withKey(key).contacts.get({ id }), 'NOT_FOUND');
    expect((await withKey(key).permissions.effective()).seesAllRecords).toBe(false);
  });
});

describe('keeping keys', () => {
  it('is each member’s own business, and admins’ for everybody', async () => {
    const annas = await make(ann);
    const mias = await make(mia);
    const ids = async (user: TestUser) => (await as(user).apiKeys.list({})).items.map(({ id }) => id);
    expect(await ids(mia)).not.toContain(annas.id);
    expect(await ids(bob)).toEqual(expect.arrayContaining([annas.id, mias.id]));
    await expectRefusal(as(mia).apiKeys.revoke({ id: annas.id }), 'NOT_FOUND');
    await as(bob).apiKeys.revoke({ id: mias.id });
  });

  it('makes one key of many copies of a request, and shows it once', async () => {
    const id = randomUUID();
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => make(ann, { id })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expectRefusal(make(ann, { id }), 'KEY_EXISTS');
  });

  it('knows a closed set of scopes, and no time that is past', async () => {
    await expect(make(ann, { scopes: ['contacts:delete'] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(make(ann, { scopes: ['api_keys:write'] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(make(ann, { expiresAt: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});
