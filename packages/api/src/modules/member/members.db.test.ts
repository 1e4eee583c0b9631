import type { TestUser } from '@switchboard/db/testing';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal, openTestApi, type TestApi } from '../../testing/index.ts';

let api: TestApi;
let ann: TestUser;
let bob: TestUser;
let mia: TestUser;
let workspaceId: string;

beforeAll(async () => {
  api = await openTestApi();
  [ann, bob, mia] = [await makeUser('Ann'), await makeUser('Bob'), await makeUser('Mia')];
});
beforeEach(async () => {
  workspaceId = await api.make.makeWorkspace(ann, 'Team <b>');
  await api.make.addMember(workspaceId, bob, 'admin');
  await api.make.addMember(workspaceId, mia, 'member');
});

async function makeUser(fullName: string): Promise<TestUser> {
  const user = await api.make.makeUser({ fullName });
  await api.owner`update auth.users set email_confirmed_at = now() where id = ${user.id}`;
  return user;
}
const as = (user: TestUser) => api.callerFor(user, { workspaceId });
const tokenOf = ({ acceptUrl }: { acceptUrl: string }) => acceptUrl.slice(acceptUrl.lastIndexOf('/') + 1);
const roles = async () =>
  Object.fromEntries((await as(ann).members.list()).items.map(({ userId, role }) => [userId, role]));

describe('roles', () => {
  it('are changed by admins, but owners only by owners', async () => {
    await as(bob).members.updateRole({ userId: mia.id, role: 'admin' });
    expect(await roles()).toMatchObject({ [mia.id]: 'admin' });
    await expectRefusal(as(bob).members.updateRole({ userId: ann.id, role: 'member' }), 'NOT_ALLOWED');
    await expectRefusal(as(bob).members.updateRole({ userId: bob.id, role: 'owner' }), 'NOT_ALLOWED');
    await expectRefusal(as(bob).members.remove({ userId: ann.id }), 'NOT_ALLOWED');
  });

  it('are nothing a member changes; leaving is everybody’s', async () => {
    await expectRefusal(as(mia).members.updateRole({ userId: mia.id, role: 'admin' }), 'NOT_ALLOWED');
    await expectRefusal(as(mia).members.remove({ userId: bob.id }), 'NOT_ALLOWED');
    await as(mia).members.remove({ userId: mia.id });
    await expectRefusal(as(mia).members.list(), 'NOT_A_MEMBER');
  });

  it('keep an owner', async () => {
    await expectRefusal(as(ann).members.updateRole({ userId: ann.id, role: 'admin' }), 'LAST_OWNER');
    await expectRefusal(as(ann).members.remove({ userId: ann.id }), 'LAST_OWNER');
  });

  it('hand ownership over', async () => {
    await expectRefusal(as(bob).members.transferOwnership({ userId: mia.id }), 'NOT_ALLOWED');
    await as(ann).members.transferOwnership({ userId: mia.id });
    expect(await roles()).toMatchObject({ [ann.id]: 'admin', [mia.id]: 'owner' });
    await expectRefusal(as(ann).members.transferOwnership({ userId: bob.id }), 'NOT_ALLOWED');
  });
});

describe('an invitation', () => {
  it('lets in the person it was sent to, once, with its role', async () => {
    const zoe = await makeUser('Zoe');
    const sent = await as(bob).members.invite({ email: zoe.email.toUpperCase(), role: 'admin' });
    expect(sent).toMatchObject({ email: zoe.email, mail: 'caught' });
    const token = tokenOf(sent);
    expect(await api.callerFor(zoe).members.invitation({ token })).toEqual({
      state: 'open',
      workspaceId,
      workspaceName: 'Team <b>',
      email: zoe.email,
      role: 'admin',
      inviterName: 'Bob',
    });
    const answers = await Promise.all(
      [1, 2, 3].map(() => api.callerFor(zoe).members.acceptInvitation({ token })),
    );
    expect(answers).toEqual([{ workspaceId }, { workspaceId }, { workspaceId }]);
    expect(await roles()).toMatchObject({ [zoe.id]: 'admin' });
    expect((await as(bob).members.listInvitations()).items).toEqual([]);

    await as(ann).members.remove({ userId: zoe.id });
    await expectRefusal(api.callerFor(zoe).members.acceptInvitation({ token }), 'INVITATION_USED');
  });

  it('is mailed with its link, names escaped, and kept as a hash only', async () => {
    const sent = await as(ann).members.invite({ email: 'mailed@example.test' });
    const files = await readdir(api.mailDir);
    const file = files.find((name) => name.endsWith(' mailed@example.test.html')) ?? '';
    const html = await readFile(join(api.mailDir, file), 'utf8');
    expect(html).toContain(`href="${sent.acceptUrl}"`);
    expect(html).toContain('Ann invites you to Team &lt;b&gt;');
    const rows =
      await api.owner`select to_jsonb(i)::text as row from public.invitations i where id = ${sent.id}
      union all select to_jsonb(l)::text from public.audit_log l where row_id = ${sent.id}`;
    expect(JSON.stringify(rows)).not.toContain(tokenOf(sent));
  });

  it('lets in nobody else, and nobody whose address is not verified', async () => {
    const zoe = await makeUser('Zoe');
    const other = await makeUser('Other');
    const token = tokenOf(await as(ann).members.invite({ email: zoe.email }));
    await expectRefusal(api.callerFor(other).members.acceptInvitation({ token }), 'INVITED_SOMEBODY_ELSE');
    expect((await api.callerFor(other).members.invitation({ token })).state).toBe('other_email');
    await api.owner`update auth.users set email_confirmed_at = null where id = ${zoe.id}`;
    await expectRefusal(api.callerFor(zoe).members.acceptInvitation({ token }), 'INVITED_SOMEBODY_ELSE');
    expect((await api.callerFor(zoe).members.invitation({ token })).state).toBe('unverified_email');
    await expectRefusal(api.callerFor(zoe).members.acceptInvitation({ token: 'a'.repeat(43) }), 'NOT_FOUND');
  });

  it('ends with its time, when it is revoked, and when it is sent again', async () => {
    const zoe = await makeUser('Zoe');
    const accept = (token: string) => api.callerFor(zoe).members.acceptInvitation({ token });
    const first = await as(ann).members.invite({ email: zoe.email });
    await expectRefusal(as(ann).members.invite({ email: zoe.email }), 'ALREADY_INVITED');
    const second = await as(bob).members.resendInvitation({ id: first.id });
    await expectRefusal(accept(tokenOf(first)), 'NOT_FOUND');
    await api.owner`update public.invitations set expires_at = now() - interval '1 second' where id = ${first.id}`;
    await expectRefusal(accept(tokenOf(second)), 'INVITATION_EXPIRED');
    const third = await as(ann).members.invite({ email: zoe.email });
    await as(ann).members.revokeInvitation({ id: third.id });
    await expectRefusal(accept(tokenOf(third)), 'NOT_FOUND');
  });

  it('is for managers to send and see, and not for who is there', async () => {
    await expectRefusal(as(mia).members.invite({ email: 'x@example.test' }), 'NOT_ALLOWED');
    const { id } = await as(ann).members.invite({ email: 'x@example.test' });
    expect((await as(mia).members.listInvitations()).items).toEqual([]);
    await expectRefusal(as(mia).members.revokeInvitation({ id }), 'NOT_FOUND');
    await expectRefusal(as(mia).members.resendInvitation({ id }), 'NOT_FOUND');
    await expectRefusal(as(ann).members.invite({ email: mia.email }), 'ALREADY_A_MEMBER');
    await expect(
      as(ann).members.invite({ email: 'y@example.test', role: 'owner' as never }),
    ).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('is not accepted by a key', async () => {
    const { key } = await api.callerFor(mia).apiKeys.create({ name: 'Tool' });
    const other = await api.make.makeWorkspace(ann);
    const sent = await api.callerFor(ann, { workspaceId: other }).members.invite({ email: mia.email });
    const withKey = api.callerFor({ ...mia, token: key });
    await expectRefusal(withKey.members.acceptInvitation({ token: tokenOf(sent) }), 'NOT_ALLOWED');
  });
});
