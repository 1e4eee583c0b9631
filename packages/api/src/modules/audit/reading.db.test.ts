import type { TestUser } from '@switchboard/db/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal, openTestApi, type TestApi } from '../../testing/index.ts';

let api: TestApi;
let ann: TestUser;
let bob: TestUser;
let workspaceId: string;
let zoe: string;

beforeAll(async () => {
  api = await openTestApi();
  [ann, bob] = [await api.make.makeUser({ fullName: 'Ann' }), await api.make.makeUser({ fullName: 'Bob' })];
  workspaceId = await api.make.makeWorkspace(ann);
  await api.make.addMember(workspaceId, bob, 'member');
  zoe = (await as(ann).contacts.create({ fullName: 'Zoe', company: 'Acme' })).id;
  await as(bob).contacts.update({ id: zoe, title: 'CEO', tags: ['vip'] });
  await as(ann).notes.create({ contactId: zoe, body: 'Hello' });
});

const as = (user: TestUser, requestId?: string) =>
  api.callerFor(user, { workspaceId, ...(requestId ? { requestId } : {}) });

describe('the log as the API tells it', () => {
  it('says who, on which request, what it is called, and what changed', async () => {
    await as(bob, 'request-of-bob').contacts.update({ id: zoe, email: 'zoe@example.test' });
    const { items } = await as(ann).audit.list({ limit: 1 });
    expect(items).toMatchObject([
      {
        actor: { kind: 'user', id: bob.id, name: 'Bob' },
        requestId: 'request-of-bob',
        table: 'contacts',
        rowId: zoe,
        label: 'Zoe',
        action: 'update',
        before: { email: null },
        after: { email: 'zoe@example.test' },
      },
    ]);
  });

  it('tells one call as one operation, with the names of what its ids stand for', async () => {
    const { items, names } = await as(ann).audit.operations({ filter: { rowId: zoe, action: 'insert' } });
    expect(items).toMatchObject([
      {
        changes: 2,
        isUndoable: true,
        entries: [{ table: 'companies', label: 'Acme' }, { table: 'contacts' }],
      },
    ]);
    const companyId = items[0]?.entries[1]?.after?.companyId;
    expect(names).toMatchObject({ [String(companyId)]: 'Acme', [ann.id]: 'Ann' });
  });

  it('narrows by record, person, action and time', async () => {
    const count = async (filter: Parameters<ReturnType<typeof as>['audit']['list']>[0]['filter']) =>
      (await as(ann).audit.list({ filter })).items.length;
    expect(await count({ tableName: 'notes' })).toBe(1);
    expect(await count({ rowId: zoe, actorId: bob.id })).toBeGreaterThan(0);
    expect(await count({ rowId: zoe, action: 'delete' })).toBe(0);
    expect(await count({ from: '2099-01-01T00:00:00Z' })).toBe(0);
    expect(await count({ to: '2001-01-01T00:00:00Z' })).toBe(0);
  });

  it('pages both lists to the end without a gap or a repetition', async () => {
    for (const list of ['list', 'operations'] as const) {
      const all = await as(ann).audit[list]({ limit: 200 });
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: typeof all = await as(ann).audit[list]({ limit: 2, cursor });
        seen.push(...page.items.map((item) => ('id' in item ? item.id : item.operationId)));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(all.items.map((item) => ('id' in item ? item.id : item.operationId)));
      expect(seen.length).toBeGreaterThan(4);
    }
  });

  it('keeps the names of people who have left', async () => {
    const eve = await api.make.makeUser({ fullName: 'Eve' });
    await api.make.addMember(workspaceId, eve, 'member');
    await as(eve).contacts.update({ id: zoe, title: 'Chair' });
    await api.make.removeMember(workspaceId, eve);
    const { items } = await as(ann).audit.list({ filter: { actorId: eve.id } });
    expect(items[0]?.actor).toEqual({ kind: 'user', id: eve.id, name: 'Eve' });
  });
});

it('takes any text for what it is, also where a name says id', async () => {
  await api.make.makeCall(workspaceId, { contact_id: zoe, provider: 'twilio', provider_call_id: 'CA’s own' });
  const { items } = await as(ann).audit.list({ limit: 1 });
  expect(items).toMatchObject([{ table: 'calls', label: 'Zoe', after: { providerCallId: 'CA’s own' } }]);
});

describe('who reads what', () => {
  it('shows the whole log to admins only, and a record’s history to who sees the record', async () => {
    await expectRefusal(as(bob).audit.list({}), 'NOT_ALLOWED');
    await expectRefusal(as(bob).audit.operations({}), 'NOT_ALLOWED');
    const { items } = await as(bob).audit.history({ table: 'contacts', rowId: zoe });
    expect(items.at(-1)).toMatchObject({ action: 'insert', actor: { name: 'Ann' } });
    await expectRefusal(as(bob).audit.history({ table: 'workspace_members', rowId: bob.id }), 'NOT_FOUND');
  });

  it('shows nothing to clients and strangers', async () => {
    const [client, stranger] = [await api.make.makeUser(), await api.make.makeUser()];
    await api.make.addMember(workspaceId, client, 'client');
    await expectRefusal(as(client).audit.list({}), 'NOT_ALLOWED');
    await expectRefusal(as(client).audit.history({ table: 'contacts', rowId: zoe }), 'NOT_FOUND');
    await expectRefusal(as(stranger).audit.list({}), 'NOT_A_MEMBER');
    await expectRefusal(
      api.callerFor(stranger).audit.history({ table: 'contacts', rowId: zoe }),
      'NOT_FOUND',
    );
    const { items } = await api.callerFor(stranger).audit.list({ filter: { rowId: zoe } });
    expect(items).toEqual([]);
  });

  it('answers whatever is asked of any table without a fault', async () => {
    for (const table of ['audit_log', 'profiles', 'pg_class', 'nothing_of_the_kind', 'webhook_secrets']) {
      for (const user of [ann, bob]) {
        const refusal = await expectRefusal(as(user).audit.history({ table, rowId: zoe }), 'NOT_FOUND');
        expect(refusal).toEqual({});
      }
    }
  });
});
