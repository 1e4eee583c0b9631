import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { expectRefusal, openTestApi } from '../../testing/index.ts';

const { owner, make, callerFor } = await openTestApi();

const rowsOf = (table: string, workspaceId: string) => owner`
  select * from ${owner(`public.${table}`)} where workspace_id = ${workspaceId}`;

/** Somebody at work in a workspace of their own. */
async function newcomer() {
  const user = await make.makeUser();
  return { user, caller: callerFor(user), workspaceId: user.personalWorkspaceId };
}

describe('creating', () => {
  test('stores what was typed in one form: E.164, lower case, trimmed, each tag once', async () => {
    const { caller, user } = await newcomer();
    const made = await caller.contacts.create({
      fullName: '  Ann Lee ',
      title: '',
      phone: '(415) 555-2671',
      email: ' Ann.Lee@Example.COM ',
      linkedinUrl: 'linkedin.com/in/ann',
      tags: ['VIP', 'vip', 'West Coast '],
      timezone: 'Europe/Zurich',
    });
    expect(made).toMatchObject({
      fullName: 'Ann Lee',
      title: null,
      phone: '+14155552671',
      email: 'ann.lee@example.com',
      linkedinUrl: 'https://linkedin.com/in/ann',
      tags: ['VIP', 'West Coast'],
      timezone: 'Europe/Zurich',
      createdBy: user.id,
      ownerId: null,
      lastContactedAt: null,
    });
    expect(await caller.contacts.get({ id: made.id })).toEqual(made);
  });

  test('tried again, many times at once, makes one row and answers it each time', async () => {
    const { caller, workspaceId } = await newcomer();
    const input = {
      id: randomUUID(),
      fullName: 'Once',
      company: 'Acme',
      phone: '+41 44 668 18 00',
      tags: ['a'],
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => caller.contacts.create(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await rowsOf('contacts', workspaceId)).toHaveLength(1);
    expect(await rowsOf('companies', workspaceId)).toHaveLength(1);
  });

  test('with an id that stands for something else is refused', async () => {
    const { caller } = await newcomer();
    const id = randomUUID();
    await caller.contacts.create({ id, fullName: 'First' });
    await expectRefusal(caller.contacts.create({ id, fullName: 'Second' }), 'ID_TAKEN');
    expect((await caller.contacts.get({ id })).fullName).toBe('First');
  });

  test('with an id that another workspace has is none of its business', async () => {
    const [one, other] = await Promise.all([newcomer(), newcomer()]);
    const id = randomUUID();
    await one.caller.contacts.create({ id, fullName: 'One' });
    expect(await other.caller.contacts.create({ id, fullName: 'Other' })).toMatchObject({
      id,
      fullName: 'Other',
    });
    expect((await one.caller.contacts.get({ id })).fullName).toBe('One');
  });

  test('an owner who is not in the workspace is not found', async () => {
    const [one, other] = await Promise.all([newcomer(), newcomer()]);
    const details = await expectRefusal(
      one.caller.contacts.create({ fullName: 'A', ownerId: other.user.id }),
      'NOT_FOUND',
    );
    expect(details.fields).toHaveProperty('ownerId');
  });
});

describe('the company of a contact', () => {
  test('typed by twenty people at once is made once', async () => {
    const { caller, workspaceId } = await newcomer();
    const typed = ['Acme  Inc', 'acme inc', ' ACME Inc '];
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        caller.contacts.create({ fullName: `Contact ${n}`, company: typed[n % typed.length] }),
      ),
    );
    expect(new Set(made.map(({ companyId }) => companyId)).size).toBe(1);
    expect(await rowsOf('companies', workspaceId)).toHaveLength(1);
  });

  test('is found again, changed and cleared by its name', async () => {
    const { caller } = await newcomer();
    const acme = await caller.companies.create({ name: 'Acme' });
    const { id, companyId } = await caller.contacts.create({ fullName: 'A', company: 'ACME' });
    expect(companyId).toBe(acme.id);
    expect(await caller.contacts.update({ id, company: 'Globex' })).toMatchObject({ companyName: 'Globex' });
    expect(await caller.contacts.update({ id, company: '' })).toMatchObject({
      companyId: null,
      companyName: null,
    });
    expect(await caller.contacts.update({ id, companyId: acme.id })).toMatchObject({ companyName: 'Acme' });
  });

  test('is not left behind by an update that came too late', async () => {
    const { caller, workspaceId } = await newcomer();
    const { id } = await caller.contacts.create({ fullName: 'A' });
    const late = caller.contacts.update({
      id,
      company: 'Never Inc',
      expectedUpdatedAt: '2000-01-01T00:00:00Z',
    });
    await expectRefusal(late, 'STALE');
    expect(await rowsOf('companies', workspaceId)).toEqual([]);
  });

  test('that was deleted is not found by its name, and a contact shows none', async () => {
    const { caller } = await newcomer();
    const first = await caller.contacts.create({ fullName: 'A', company: 'Acme' });
    await owner`update public.companies set deleted_at = now() where id = ${first.companyId}`;
    expect((await caller.contacts.get({ id: first.id })).companyName).toBeNull();
    const second = await caller.contacts.create({ fullName: 'B', company: 'Acme' });
    expect(second.companyId).not.toBe(first.companyId);
  });
});

describe('updating', () => {
  test('changes what was given and nothing else', async () => {
    const { caller } = await newcomer();
    const made = await caller.contacts.create({
      fullName: 'A',
      title: 'CEO',
      phone: '+14155552671',
      tags: ['x'],
    });
    const updated = await caller.contacts.update({ id: made.id, phone: null });
    const { operationId, ...row } = updated;
    expect(row).toEqual({ ...made, phone: null, updatedAt: updated.updatedAt });
    expect(updated.updatedAt).not.toBe(made.updatedAt);
    const unchanged = await caller.contacts.update({ id: made.id });
    expect(unchanged).toEqual({ ...row, operationId: unchanged.operationId });
    expect(unchanged.operationId).not.toBe(operationId);
  });

  test('on a version that somebody else has changed is refused with the row as it is now', async () => {
    const { caller } = await newcomer();
    const made = await caller.contacts.create({ fullName: 'A' });
    const mine = { id: made.id, expectedUpdatedAt: made.updatedAt };
    const { operationId: _, ...theirs } = await caller.contacts.update({ ...mine, title: 'Theirs' });
    const details = await expectRefusal(caller.contacts.update({ ...mine, title: 'Mine' }), 'STALE');
    expect(details.current).toEqual(theirs);
    expect(await caller.contacts.get({ id: made.id })).toEqual(theirs);
  });

  test('by two people at once from the same version keeps exactly one of them', async () => {
    const { caller } = await newcomer();
    const { id, updatedAt } = await caller.contacts.create({ fullName: 'A' });
    const outcomes = await Promise.allSettled(
      ['One', 'Other'].map((title) => caller.contacts.update({ id, title, expectedUpdatedAt: updatedAt })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('is not made stale by a call that ends meanwhile', async () => {
    const { caller } = await newcomer();
    const { id, updatedAt } = await caller.contacts.create({ fullName: 'A', phone: '+14155552671' });
    const call = await caller.calls.start({ contactId: id });
    await caller.calls.end({ id: call.id, outcome: 'connected' });
    const updated = await caller.contacts.update({ id, title: 'CEO', expectedUpdatedAt: updatedAt });
    expect(updated).toMatchObject({ title: 'CEO', lastCallOutcome: 'connected' });
  });
});

describe('removing', () => {
  test('hides a contact everywhere until it is restored, history and all', async () => {
    const { caller, workspaceId } = await newcomer();
    const made = await caller.contacts.create({ fullName: 'Hidden Person' });
    await caller.notes.create({ contactId: made.id, body: 'Remember this' });
    expect(await caller.contacts.remove({ id: made.id })).toEqual({
      id: made.id,
      operationId: expect.any(String),
    });

    await expectRefusal(caller.contacts.get({ id: made.id }), 'NOT_FOUND');
    await expectRefusal(caller.contacts.timeline({ contactId: made.id }), 'NOT_FOUND');
    await expectRefusal(caller.contacts.update({ id: made.id, title: 'x' }), 'NOT_FOUND');
    await expectRefusal(caller.contacts.remove({ id: made.id }), 'NOT_FOUND');
    await expectRefusal(caller.calls.start({ contactId: made.id, channel: 'other' }), 'NOT_FOUND');
    await expectRefusal(caller.notes.create({ contactId: made.id, body: 'x' }), 'NOT_FOUND');
    expect((await caller.contacts.list({})).items).toEqual([]);
    expect((await caller.contacts.list({ search: 'hidden' })).items).toEqual([]);
    expect((await caller.search.global({ query: 'remember' })).items).toEqual([]);
    expect(await rowsOf('contacts', workspaceId)).toHaveLength(1);

    const restored = await caller.contacts.restore({ id: made.id });
    expect(restored).toEqual({ ...made, updatedAt: restored.updatedAt });
    expect(await caller.contacts.restore({ id: made.id })).toEqual(restored);
    expect((await caller.contacts.timeline({ contactId: made.id })).items).toHaveLength(1);
  });
});
