import type { TestUser } from '@switchboard/db/testing';
import { permissions } from '@switchboard/validators';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createServerCaller } from '../../server.ts';
import { expectRefusal, headersOf, openTestApi, type TestApi } from '../../testing/index.ts';

let api: TestApi;
let ann: TestUser;
let bob: TestUser;
let mia: TestUser;
let cleo: TestUser;
let workspaceId: string;

beforeAll(async () => {
  api = await openTestApi();
  [ann, bob, mia, cleo] = [
    await api.make.makeUser({ fullName: 'Ann' }),
    await api.make.makeUser({ fullName: 'Bob' }),
    await api.make.makeUser({ fullName: 'Mia' }),
    await api.make.makeUser({ fullName: 'Cleo' }),
  ];
});
beforeEach(async () => {
  workspaceId = await api.make.makeWorkspace(ann);
  await api.make.addMember(workspaceId, bob, 'admin');
  await api.make.addMember(workspaceId, mia, 'member');
  await api.make.addMember(workspaceId, cleo, 'client');
});

const as = (user: TestUser) => api.callerFor(user, { workspaceId });
function viewing(user: TestUser, member: TestUser, workspace = workspaceId) {
  const headers = headersOf(user, { workspaceId: workspace });
  headers.set('x-view-as', member.id);
  return createServerCaller({ headers });
}
const onlyOwn = () => as(ann).workspaces.update({ id: workspaceId, recordVisibility: 'own' });

/** A contact with a company, a call and a note, owned by somebody. */
async function makeRecords(owner: TestUser, name: string) {
  const company = await as(ann).companies.create({ name: `${name} Ltd`, ownerId: owner.id });
  const contact = await as(ann).contacts.create({
    fullName: name,
    phone: '+14155552671',
    ownerId: owner.id,
    companyId: company.id,
  });
  const call = await as(ann).calls.start({ contactId: contact.id });
  await as(ann).calls.end({ id: call.id, outcome: 'connected' });
  const note = await as(ann).notes.create({ body: `About ${name}`, contactId: contact.id });
  return { contacts: contact.id, companies: company.id, calls: call.id, notes: note.id };
}

describe('the matrix', () => {
  it('is what the policies grant', async () => {
    const { items } = await as(mia).permissions.matrix();
    expect(items.map(({ permission }) => permission)).toEqual(permissions);
    for (const [user, role] of [
      [ann, 'owner'],
      [bob, 'admin'],
      [mia, 'member'],
    ] as const) {
      const { permissions: effective } = await as(user).permissions.effective();
      expect(effective.toSorted()).toEqual(
        items
          .filter((row) => row[role])
          .map((row) => row.permission)
          .toSorted(),
      );
      expect((await as(user).me.get()).permissions.toSorted()).toEqual(effective.toSorted());
    }
    expect((await as(cleo).permissions.effective()).permissions).toEqual([]);
    await expectRefusal(as(cleo).permissions.matrix(), 'NOT_ALLOWED');
  });

  it('can be narrowed for members, and is widened back', async () => {
    const { id } = await as(mia).contacts.create({ fullName: 'Zoe' });
    await as(bob).permissions.update({ permission: 'contacts.delete', allowed: false });
    await expectRefusal(as(mia).contacts.remove({ id }), 'NOT_ALLOWED');
    expect((await as(mia).permissions.effective()).permissions).not.toContain('contacts.delete');
    expect((await as(mia).contacts.get({ id })).fullName).toBe('Zoe');
    await as(bob).permissions.update({ permission: 'contacts.delete', allowed: true });
    await as(mia).contacts.remove({ id });
  });

  it('is narrowed by admins only, and never beyond what members have', async () => {
    await expectRefusal(
      as(mia).permissions.update({ permission: 'contacts.delete', allowed: false }),
      'NOT_ALLOWED',
    );
    await expectRefusal(
      as(ann).permissions.update({ permission: 'members.manage', allowed: true }),
      'INVALID_INPUT',
    );
    await expectRefusal(
      as(mia).workspaces.update({ id: workspaceId, recordVisibility: 'own' }),
      'NOT_ALLOWED',
    );
  });
});

describe('members who see their own records', () => {
  it('see no others in lists, gets, search, timelines, calls and notes', async () => {
    const mine = await makeRecords(mia, 'Minerva');
    const others = await makeRecords(bob, 'Otherton');
    const before = await as(mia).contacts.list({});
    expect(before.items).toHaveLength(2);
    await onlyOwn();
    const view = as(mia);
    const ids = async (list: Promise<{ items: { id: string }[] }>) => (await list).items.map(({ id }) => id);
    expect(await ids(view.contacts.list({}))).toEqual([mine.contacts]);
    expect(await ids(view.companies.list({}))).toEqual([mine.companies]);
    expect(await ids(view.calls.list({}))).toEqual([mine.calls]);
    expect(await ids(view.notes.list({}))).toEqual([mine.notes]);
    expect((await view.search.global({ query: 'Otherton' })).items).toEqual([]);
    expect((await view.search.global({ query: 'Minerva' })).items.length).toBeGreaterThan(0);
    expect((await view.contacts.timeline({ contactId: mine.contacts })).items.length).toBeGreaterThan(0);
    await expectRefusal(view.contacts.timeline({ contactId: others.contacts }), 'NOT_FOUND');
    await expectRefusal(view.contacts.get({ id: others.contacts }), 'NOT_FOUND');
    await expectRefusal(view.contacts.update({ id: others.contacts, title: 'Mine' }), 'NOT_FOUND');
    await expectRefusal(view.calls.start({ contactId: others.contacts }), 'NOT_FOUND');
    await expectRefusal(view.notes.create({ body: 'Mine', contactId: others.contacts }), 'NOT_FOUND');
    expect((await as(bob).contacts.list({})).items).toHaveLength(2);
    // Colleagues and their own keys stay.
    expect((await view.members.list()).items).toHaveLength(4);
    const { key } = await view.apiKeys.create({ name: 'Tool' });
    const withKey = api.callerFor({ ...mia, token: key });
    expect(await ids(withKey.contacts.list({}))).toEqual([mine.contacts]);
    expect((await withKey.search.global({ query: 'Otherton' })).items).toEqual([]);
  });
});

describe('explaining', () => {
  it('names the rule, and agrees with what the person gets', async () => {
    const stranger = await api.make.makeUser();
    const rows = [await makeRecords(mia, 'Minerva'), await makeRecords(bob, 'Otherton')];
    const rules = new Set<string>();
    for (const visibility of ['all', 'own'] as const) {
      await as(ann).workspaces.update({ id: workspaceId, recordVisibility: visibility });
      for (const person of [ann, bob, mia, cleo, stranger]) {
        for (const row of rows) {
          for (const table of ['contacts', 'companies', 'calls', 'notes'] as const) {
            const rowId = row[table];
            const { sees, rule } = await as(ann).permissions.explain({ userId: person.id, table, rowId });
            const claims = { sub: person.id, role: 'authenticated' };
            const got = await api.owner.begin(async (tx) => {
              await tx`select set_config('request.jwt.claims', ${JSON.stringify(claims)}, true)`;
              await tx`set local role authenticated`;
              return tx`select from ${tx(`public.${table}`)} where id = ${rowId}`;
            });
            expect([person.email, table, rule, sees]).toEqual([person.email, table, rule, got.length === 1]);
            rules.add(rule);
          }
        }
      }
    }
    await as(ann).permissions.update({ permission: 'calls.read', allowed: false });
    const narrowed = { userId: mia.id, table: 'calls', rowId: rows[0]?.calls ?? '' } as const;
    expect(await as(ann).permissions.explain(narrowed)).toMatchObject({
      sees: false,
      rule: 'permission_narrowed',
    });
    expect([...rules].toSorted()).toEqual([
      'not_a_member',
      'on_own_contact',
      'others_record',
      'own_record',
      'role_sees_all',
      'role_without_permission',
      'workspace_shows_all',
    ]);
  });

  it('is for admins, about rows of their workspace', async () => {
    const { contacts } = await makeRecords(mia, 'Minerva');
    const about = { userId: mia.id, table: 'contacts', rowId: contacts } as const;
    await expectRefusal(as(mia).permissions.explain(about), 'NOT_ALLOWED');
    await expectRefusal(as(cleo).permissions.explain(about), 'NOT_ALLOWED');
    await expectRefusal(api.callerFor(bob).permissions.explain(about), 'NOT_FOUND');
  });
});

describe('looking through a member’s eyes', () => {
  it('shows what the member sees here, and changes nothing', async () => {
    const others = await makeRecords(bob, 'Otherton');
    await makeRecords(mia, 'Minerva');
    await onlyOwn();
    const eyes = viewing(ann, mia);
    expect((await eyes.contacts.list({})).items.map(({ fullName }) => fullName)).toEqual(['Minerva']);
    await expectRefusal(eyes.contacts.get({ id: others.contacts }), 'NOT_FOUND');
    const me = await eyes.me.get();
    expect(me.user.id).toBe(mia.id);
    expect(me.workspaces.map(({ id }) => id)).toEqual([workspaceId]);
    await expectRefusal(eyes.contacts.create({ fullName: 'No' }), 'VIEWING_ONLY');
    await expectRefusal(eyes.me.updateProfile({ fullName: 'No' }), 'VIEWING_ONLY');
  });

  it('is for admins, not on owners, and nowhere else', async () => {
    await expectRefusal(viewing(mia, bob).contacts.list({}), 'NOT_ALLOWED');
    await expectRefusal(viewing(bob, ann).contacts.list({}), 'NOT_ALLOWED');
    await expectRefusal(viewing(ann, mia, mia.personalWorkspaceId).contacts.list({}), 'NOT_ALLOWED');
    const { key } = await as(ann).apiKeys.create({ name: 'Tool' });
    await as(ann).contacts.create({ fullName: 'Seen by the key as itself' });
    expect((await viewing({ ...ann, token: key }, mia).contacts.list({})).items).toHaveLength(1);
  });

  it('leaves lines in the audit log', async () => {
    await as(ann).permissions.startViewAs({ userId: mia.id });
    await as(ann).permissions.stopViewAs({ userId: mia.id });
    const { items } = await as(bob).audit.list({ filter: { tableName: 'view_as' } });
    expect(items.map(({ action, rowId, actor }) => [action, rowId, actor.id])).toEqual([
      ['delete', mia.id, ann.id],
      ['insert', mia.id, ann.id],
    ]);
    await expectRefusal(as(ann).audit.undo({ operationId: items[0]?.operationId ?? '' }), 'NOT_UNDOABLE');
    await expectRefusal(as(mia).permissions.startViewAs({ userId: cleo.id }), 'NOT_ALLOWED');
  });
});
