import { asActor, sql, type Transaction } from '@switchboard/db';
import type { TestUser } from '@switchboard/db/testing';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal, openTestApi, type TestApi } from '../../testing/index.ts';

let api: TestApi;
let ann: TestUser;
let bob: TestUser;
let mia: TestUser;
let workspaceId: string;

beforeAll(async () => {
  api = await openTestApi();
  [ann, bob, mia] = [
    await api.make.makeUser({ fullName: 'Ann' }),
    await api.make.makeUser({ fullName: 'Bob' }),
    await api.make.makeUser({ fullName: 'Mia' }),
  ];
  workspaceId = await api.make.makeWorkspace(ann);
  await api.make.addMember(workspaceId, bob, 'member');
  await api.make.addMember(workspaceId, mia, 'member');
});

const as = (user: TestUser) => api.callerFor(user, { workspaceId });
const rowOf = async (table: string, id: string) => {
  const [row] = await api.owner`select * from ${api.owner(`public.${table}`)} where id = ${id}`;
  return row;
};

/** One operation of `user` that is not a procedure (yet). */
const operate = (user: TestUser, work: (tx: Transaction) => Promise<unknown>) =>
  asActor(api.pool, user.actor, { readOnly: false, workspaceId, requestId: 'an-operation' }, async (tx) => {
    await work(tx);
    return tx.operationId;
  });

/** The same past column grants, as a definer function that merges or imports would write. */
async function operateAsOwner(user: TestUser, work: (tx: typeof api.owner) => Promise<unknown>) {
  const operationId = randomUUID();
  await api.owner.begin(async (tx) => {
    await tx`select set_config('request.jwt.claims', ${JSON.stringify({ sub: user.id })}, true),
      set_config('switchboard.operation', ${operationId}, true)`;
    await work(tx as unknown as typeof api.owner);
  });
  return operationId;
}

describe('what an undo brings back', () => {
  it('restores the fields of an edit and leaves the others as they are now', async () => {
    const { id } = await as(ann).contacts.create({ fullName: 'Zoe', title: 'CFO', tags: ['a', 'b'] });
    const edit = await as(ann).contacts.update({ id, title: 'CEO', tags: ['a'] });
    await as(bob).contacts.update({ id, email: 'zoe@example.test' });
    expect(await as(ann).audit.undo({ operationId: edit.operationId })).toMatchObject({ rows: 1 });
    const now = await as(ann).contacts.get({ id });
    expect(now).toMatchObject({ title: 'CFO', tags: ['a', 'b'], email: 'zoe@example.test' });
  });

  it('brings back a contact that was removed, and removes one that was created', async () => {
    const { id } = await as(ann).contacts.create({ fullName: 'Zoe' });
    const removal = await as(ann).contacts.remove({ id });
    await as(ann).audit.undo({ operationId: removal.operationId });
    expect(await as(ann).contacts.get({ id })).toMatchObject({ fullName: 'Zoe' });

    const { items } = await as(ann).audit.history({ table: 'contacts', rowId: id });
    const creation = items.at(-1)?.operationId ?? '';
    await as(ann).audit.undo({ operationId: creation });
    await expectRefusal(as(ann).contacts.get({ id }), 'NOT_FOUND');
  });

  it('brings back a deleted note as it was: its id, author and time, and its place in the timeline', async () => {
    const { id: contactId } = await as(ann).contacts.create({ fullName: 'Zoe' });
    const note = await as(bob).notes.create({ contactId, body: 'Asked for a quote' });
    const { operationId } = await as(ann).notes.remove({ id: note.id });
    await as(ann).audit.undo({ operationId });
    const { items } = await as(ann).notes.list({ contactId });
    expect(items).toMatchObject([
      { id: note.id, authorUserId: bob.id, createdAt: note.createdAt, body: note.body },
    ]);
    const timeline = await as(ann).contacts.timeline({ contactId });
    expect(timeline.items).toMatchObject([{ type: 'note', sourceId: note.id }]);
  });

  it('brings back a contact that was deleted for good, with its calls, its notes and its last contact', async () => {
    const { id: contactId } = await as(ann).contacts.create({
      fullName: 'Zoe',
      phone: '+14155552671',
      company: 'Acme',
    });
    const call = await as(ann).calls.start({ contactId });
    await as(ann).calls.end({ id: call.id, outcome: 'interested', note: 'Wants a quote' });
    const before = await as(ann).contacts.get({ id: contactId });
    const operationId = await operate(ann, (tx) =>
      tx.query(sql`delete from public.contacts where id = ${contactId}`),
    );
    expect(await rowOf('contacts', contactId)).toBeUndefined();
    await as(ann).audit.undo({ operationId });
    const { updatedAt: _, ...same } = before;
    expect(await as(ann).contacts.get({ id: contactId })).toMatchObject(same);
    expect((await as(ann).calls.list({ contactId })).items).toMatchObject([
      { id: call.id, outcome: 'interested' },
    ]);
    expect((await as(ann).notes.list({ callId: call.id })).items).toMatchObject([{ body: 'Wants a quote' }]);
  });

  it('takes back the end of a call and what it left on the contact', async () => {
    const { id: contactId } = await as(mia).contacts.create({ fullName: 'Zoe', phone: '+14155552671' });
    const call = await as(mia).calls.start({ contactId });
    await as(mia).calls.end({ id: call.id, outcome: 'voicemail', note: 'Later' });
    const { items } = await as(ann).audit.list({ filter: { rowId: call.id, action: 'update' } });
    await as(mia).audit.undo({ operationId: items[0]?.operationId ?? '' });
    expect(await as(mia).calls.active()).toMatchObject({ id: call.id, outcome: null, endedAt: null });
    expect(await as(mia).contacts.get({ id: contactId })).toMatchObject({
      lastContactedAt: null,
      lastCallOutcome: null,
    });
    expect((await as(mia).notes.list({ callId: call.id })).items).toEqual([]);
    await as(mia).calls.end({ id: call.id, outcome: 'connected' });
  });

  it('takes back a merge: one contact hidden, its calls and notes moved, the other filled up', async () => {
    const keep = await as(ann).contacts.create({ fullName: 'Zoe', phone: '+14155552671' });
    const other = await as(ann).contacts.create({ fullName: 'Zoe O.', title: 'CFO', phone: '+14155552672' });
    const call = await as(ann).calls.start({ contactId: other.id });
    await as(ann).calls.end({ id: call.id, outcome: 'connected' });
    const note = await as(ann).notes.create({ contactId: other.id, body: 'Hello' });
    const operationId = await operateAsOwner(ann, async (tx) => {
      await tx`update public.contacts set title = 'CFO' where id = ${keep.id}`;
      await tx`update public.calls set contact_id = ${keep.id} where contact_id = ${other.id}`;
      await tx`update public.notes set contact_id = ${keep.id} where contact_id = ${other.id}`;
      await tx`update public.contacts set deleted_at = now() where id = ${other.id}`;
    });
    expect(await as(ann).audit.undo({ operationId })).toMatchObject({ rows: 4 });
    expect(await as(ann).contacts.get({ id: other.id })).toMatchObject({
      title: 'CFO',
      lastCallOutcome: 'connected',
    });
    expect(await as(ann).contacts.get({ id: keep.id })).toMatchObject({ title: null, lastCallOutcome: null });
    expect(await rowOf('calls', call.id)).toMatchObject({ contact_id: other.id });
    expect(await rowOf('notes', note.id)).toMatchObject({ contact_id: other.id });
  });

  it('is an operation itself: undoing the undo brings the change back, and the log says so', async () => {
    const { id } = await as(ann).contacts.create({ fullName: 'Zoe', title: 'CFO' });
    const edit = await as(ann).contacts.update({ id, title: 'CEO' });
    const undo = await as(ann).audit.undo({ operationId: edit.operationId });
    const { items } = await as(ann).audit.operations({ filter: { rowId: id } });
    expect(items).toMatchObject([
      { operationId: undo.operationId, undoes: edit.operationId, undoneBy: null, actor: { name: 'Ann' } },
      { operationId: edit.operationId, undoneBy: undo.operationId },
      {},
    ]);
    await as(ann).audit.undo({ operationId: undo.operationId });
    expect(await as(ann).contacts.get({ id })).toMatchObject({ title: 'CEO' });
    await expectRefusal(as(ann).audit.undo({ operationId: undo.operationId }), 'ALREADY_UNDONE');
  });

  it('happens once, however many ask for it at the same time', async () => {
    const { id: contactId } = await as(ann).contacts.create({ fullName: 'Zoe' });
    const note = await as(ann).notes.create({ contactId, body: 'Hello' });
    const { operationId } = await as(ann).notes.remove({ id: note.id });
    const answers = await Promise.allSettled(
      Array.from({ length: 6 }, () => as(ann).audit.undo({ operationId })),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === 'rejected') await expectRefusal(Promise.reject(answer.reason), 'ALREADY_UNDONE');
    }
    expect((await as(ann).notes.list({ contactId })).items).toHaveLength(1);
  });

  it('takes back settings through their own rules', async () => {
    const eve = await api.make.makeUser({ fullName: 'Eve' });
    await api.make.addMember(workspaceId, eve, 'member');
    const raise = await operate(ann, (tx) =>
      tx.query(sql`update public.workspace_members set role = 'admin' where user_id = ${eve.id}`),
    );
    await as(ann).audit.undo({ operationId: raise });
    const roleOf = () => api.owner`select role from public.workspace_members
      where workspace_id = ${workspaceId} and user_id = ${eve.id}`;
    expect(await roleOf()).toMatchObject([{ role: 'member' }]);
    const removal = await operate(ann, (tx) =>
      tx.query(
        sql`delete from public.workspace_members where workspace_id = ${workspaceId} and user_id = ${eve.id}`,
      ),
    );
    await as(ann).audit.undo({ operationId: removal });
    expect(await roleOf()).toMatchObject([{ role: 'member' }]);
    const narrowing = await operate(ann, (tx) =>
      tx.query(sql`insert into public.permission_denials (workspace_id, permission, created_by)
        values (${workspaceId}, 'calls.delete', ${ann.id})`),
    );
    await as(ann).audit.undo({ operationId: narrowing });
    const denials =
      await api.owner`select from public.permission_denials where workspace_id = ${workspaceId}`;
    expect(denials).toHaveLength(0);
  });
});

describe('five thousand rows', () => {
  let bulk: string;
  const titles = async () => {
    const rows = await api.owner<{ title: string; count: number }[]>`
      select title, count(*)::integer as count from public.contacts
      where workspace_id = ${workspaceId} and 'bulk' = any (tags) group by 1`;
    return Object.fromEntries(rows.map(({ title, count }) => [title, count]));
  };

  beforeAll(async () => {
    await api.owner`
      insert into public.contacts (workspace_id, full_name, title, tags, email, created_by)
      select ${workspaceId}, 'Person ' || n, 'Title', '{bulk}', 'p' || n || '@example.test', ${ann.id}
      from generate_series(1, 5000) n`;
    // As autovacuum does by itself on a server that has been up for more than a minute.
    await api.owner`analyze`;
    bulk = await operate(ann, (tx) =>
      tx.query(sql`update public.contacts set title = 'Changed', tags = '{bulk,new}'
        where workspace_id = ${workspaceId} and 'bulk' = any (tags)`),
    );
  });

  it('are taken back together, within ten seconds', { timeout: 10_000 }, async () => {
    expect(await titles()).toEqual({ Changed: 5000 });
    expect(await as(ann).audit.undo({ operationId: bulk })).toMatchObject({ rows: 5000 });
    expect(await titles()).toEqual({ Title: 5000 });
  });

  it('are one line of the log', async () => {
    const { items } = await as(ann).audit.operations({ limit: 2 });
    expect(items).toMatchObject([
      { undoes: bulk, changes: 5000 },
      { operationId: bulk, changes: 5000 },
    ]);
    expect(items[0]?.entries).toHaveLength(5);
  });
});

describe('what an undo refuses', () => {
  it('names the rows and fields that were changed since, and changes nothing at all', async () => {
    const [zoe, max] = [
      await as(ann).contacts.create({ fullName: 'Zoe', title: 'CFO' }),
      await as(ann).contacts.create({ fullName: 'Max', title: 'CFO' }),
    ];
    const operationId = await operate(ann, (tx) =>
      tx.query(
        sql`update public.contacts set title = 'CEO', do_not_call = true where id in (${zoe.id}, ${max.id})`,
      ),
    );
    await as(bob).contacts.update({ id: zoe.id, title: 'Chair' });
    const { fields, current } = await expectRefusal(as(ann).audit.undo({ operationId }), 'UNDO_CONFLICT');
    expect(Object.keys(fields ?? {})).toEqual([`contacts.${zoe.id}.title`]);
    expect(current).toEqual({
      rows: 1,
      conflicts: [{ table: 'contacts', rowId: zoe.id, label: 'Zoe', fields: ['title'] }],
    });
    expect(await as(ann).contacts.get({ id: max.id })).toMatchObject({ title: 'CEO', doNotCall: true });
  });

  it('does not remove what others have built on', async () => {
    const { id } = await as(ann).contacts.create({ fullName: 'Zoe' });
    const { items } = await as(ann).audit.list({ filter: { rowId: id } });
    await as(bob).notes.create({ contactId: id, body: 'Mine' });
    const { fields } = await expectRefusal(
      as(ann).audit.undo({ operationId: items[0]?.operationId ?? '' }),
      'UNDO_CONFLICT',
    );
    expect(fields).toHaveProperty([`contacts.${id}.notes`]);
  });

  it('does not edit a row that is gone, nor bring back one whose parent is gone', async () => {
    const { id } = await as(ann).contacts.create({ fullName: 'Zoe', title: 'CFO' });
    const note = await as(ann).notes.create({ contactId: id, body: 'Hello' });
    const edit = await as(ann).contacts.update({ id, title: 'CEO' });
    const removal = await as(ann).notes.remove({ id: note.id });
    await api.owner`delete from public.contacts where id = ${id}`;
    await expectRefusal(as(ann).audit.undo({ operationId: edit.operationId }), 'UNDO_CONFLICT');
    const { fields } = await expectRefusal(
      as(ann).audit.undo({ operationId: removal.operationId }),
      'UNDO_CONFLICT',
    );
    expect(fields).toHaveProperty(['notes.contactId']);
  });

  it('does not bring a revoked key back to life', async () => {
    const keyId = await api.make.insert('api_keys', {
      workspace_id: workspaceId,
      name: 'Key',
      prefix: 'sk_x',
      hashed_key: randomUUID(),
      role: 'member',
      scopes: ['contacts:read'],
      created_by: ann.id,
    });
    const operationId = await operate(ann, (tx) =>
      tx.query(sql`update public.api_keys set revoked_at = now() where id = ${keyId}`),
    );
    await expectRefusal(as(ann).audit.undo({ operationId }), 'NOT_UNDOABLE');
    expect(await rowOf('api_keys', keyId)).toMatchObject({ revoked_at: expect.anything() });
  });
});

describe('who may undo', () => {
  it('lets members undo their own operations, and admins everyone’s', async () => {
    const { id } = await as(bob).contacts.create({ fullName: 'Zoe', title: 'CFO' });
    const edit = await as(bob).contacts.update({ id, title: 'CEO' });
    await expectRefusal(as(mia).audit.undo({ operationId: edit.operationId }), 'NOT_FOUND');
    await as(bob).audit.undo({ operationId: edit.operationId });
    const again = await as(bob).contacts.update({ id, title: 'Chair' });
    await as(ann).audit.undo({ operationId: again.operationId });
    expect(await as(bob).contacts.get({ id })).toMatchObject({ title: 'CFO' });
  });

  it('hides operations of other workspaces from strangers and answers clients no', async () => {
    const [stranger, client] = [await api.make.makeUser(), await api.make.makeUser()];
    await api.make.addMember(workspaceId, client, 'client');
    const { id } = await as(ann).contacts.create({ fullName: 'Zoe' });
    const { operationId } = await as(ann).contacts.update({ id, title: 'CEO' });
    await expectRefusal(as(stranger).audit.undo({ operationId }), 'NOT_A_MEMBER');
    await expectRefusal(api.callerFor(stranger).audit.undo({ operationId }), 'NOT_FOUND');
    await expectRefusal(as(client).audit.undo({ operationId }), 'NOT_ALLOWED');
    expect(await as(ann).contacts.get({ id })).toMatchObject({ title: 'CEO' });
  });

  it('asks the rules of today: what a member may no longer do, an undo may not either', async () => {
    const { id } = await as(bob).contacts.create({ fullName: 'Zoe' });
    const note = await as(bob).notes.create({ contactId: id, body: 'Hello' });
    const removed = await as(bob).contacts.remove({ id });
    const unsaid = await as(bob).notes.remove({ id: note.id });
    await api.owner`insert into public.permission_denials (workspace_id, permission)
      values (${workspaceId}, 'contacts.delete'), (${workspaceId}, 'notes.delete')`;
    await expectRefusal(as(bob).audit.undo({ operationId: removed.operationId }), 'NOT_ALLOWED');
    await expectRefusal(as(bob).audit.undo({ operationId: unsaid.operationId }), 'NOT_ALLOWED');
    await api.owner`delete from public.permission_denials where workspace_id = ${workspaceId}`;
    await as(bob).audit.undo({ operationId: unsaid.operationId });
    await api.owner`insert into public.permission_denials (workspace_id, permission)
      values (${workspaceId}, 'audit.undo')`;
    await expectRefusal(as(bob).audit.undo({ operationId: removed.operationId }), 'NOT_ALLOWED');
    await api.owner`delete from public.permission_denials where workspace_id = ${workspaceId}`;
    expect(await rowOf('contacts', id)).toMatchObject({ deleted_at: expect.anything() });
  });

  it('does not reach records that a member no longer sees', async () => {
    const { id } = await as(bob).contacts.create({ fullName: 'Zoe', title: 'CFO', ownerId: bob.id });
    const edit = await as(bob).contacts.update({ id, title: 'CEO' });
    await as(ann).contacts.update({ id, ownerId: ann.id });
    await api.owner`update public.workspaces set record_visibility = 'own' where id = ${workspaceId}`;
    await expectRefusal(as(bob).audit.undo({ operationId: edit.operationId }), 'NOT_ALLOWED');
    await expectRefusal(as(bob).audit.history({ table: 'contacts', rowId: id }), 'NOT_FOUND');
    await api.owner`update public.workspaces set record_visibility = 'all' where id = ${workspaceId}`;
    expect(await as(ann).contacts.get({ id })).toMatchObject({ title: 'CEO' });
  });

  it('leaves an operation as it is when it was undone half-way by an API key without the scope', async () => {
    const keyHash = randomUUID();
    await api.make.insert('api_keys', {
      workspace_id: workspaceId,
      name: 'Reader',
      prefix: 'sk_r',
      hashed_key: keyHash,
      role: 'admin',
      scopes: ['contacts:read', 'audit:read', 'audit:write'],
      created_by: ann.id,
    });
    const { id } = await as(ann).contacts.create({ fullName: 'Zoe' });
    const { operationId } = await as(ann).contacts.update({ id, title: 'CEO' });
    const undoing = asActor(
      api.pool,
      { kind: 'apiKey', keyHash },
      { readOnly: false, workspaceId, requestId: 'by-key' },
      (tx) => tx.query(sql`select private.undo(${operationId}::uuid)`),
    );
    await expect(undoing).rejects.toThrow(/NOT_ALLOWED|row-level security/);
    expect(await as(ann).contacts.get({ id })).toMatchObject({ title: 'CEO' });
  });
});
