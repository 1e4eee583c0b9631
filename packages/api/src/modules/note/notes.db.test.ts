import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { expectRefusal, openTestApi } from '../../testing/index.ts';

const { owner, make, callerFor } = await openTestApi();

async function desk() {
  const user = await make.makeUser();
  const caller = callerFor(user);
  const contact = await caller.contacts.create({
    fullName: 'Ann Lee',
    company: 'Acme',
    phone: '+14155552671',
  });
  const companyId = contact.companyId ?? '';
  const call = await caller.calls.start({ contactId: contact.id });
  const timeline = async () => (await caller.contacts.timeline({ contactId: contact.id })).items;
  return { user, caller, contactId: contact.id, companyId, call, timeline };
}

describe('a note', () => {
  test('on a call stands with the call’s contact and company, on a contact with its company', async () => {
    const { caller, contactId, companyId, call } = await desk();
    const onCall = await caller.notes.create({ callId: call.id, body: ' On the call ' });
    expect(onCall).toMatchObject({ body: 'On the call', callId: call.id, contactId, companyId });
    const onContact = await caller.notes.create({ contactId, body: 'On the contact' });
    expect(onContact).toMatchObject({ callId: null, contactId, companyId });
    const onCompany = await caller.notes.create({ companyId, body: 'On the company' });
    expect(onCompany).toMatchObject({ callId: null, contactId: null, companyId });

    const bodies = async (input: Parameters<typeof caller.notes.list>[0]) =>
      (await caller.notes.list(input)).items.map(({ body }) => body);
    expect(await bodies({ callId: call.id })).toEqual(['On the call']);
    expect(await bodies({ contactId })).toEqual(['On the contact', 'On the call']);
    expect(await bodies({ companyId })).toEqual(['On the company', 'On the contact', 'On the call']);
    expect(await bodies({})).toHaveLength(3);
  });

  test('tried again, many times at once, is one note', async () => {
    const { caller, contactId } = await desk();
    const input = { id: randomUUID(), contactId, body: 'Once' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => caller.notes.create(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await caller.notes.list({ contactId })).items).toHaveLength(1);
    await expectRefusal(caller.notes.create({ ...input, body: 'Twice' }), 'ID_TAKEN');
  });

  test('on something that is not there is refused', async () => {
    const { caller } = await desk();
    await expectRefusal(caller.notes.create({ contactId: randomUUID(), body: 'x' }), 'NOT_FOUND');
    await expectRefusal(caller.notes.create({ callId: randomUUID(), body: 'x' }), 'NOT_FOUND');
    await expectRefusal(caller.notes.create({ companyId: randomUUID(), body: 'x' }), 'NOT_FOUND');
    expect((await caller.notes.list({})).items).toEqual([]);
  });

  test('is changed by its version, and removed once', async () => {
    const { caller, contactId } = await desk();
    const made = await caller.notes.create({ contactId, body: 'First' });
    const { operationId: _, ...changed } = await caller.notes.update({
      id: made.id,
      body: 'Second',
      expectedUpdatedAt: made.updatedAt,
    });
    expect(changed).toEqual({ ...made, body: 'Second', updatedAt: changed.updatedAt });
    const late = caller.notes.update({ id: made.id, body: 'Third', expectedUpdatedAt: made.updatedAt });
    expect((await expectRefusal(late, 'STALE')).current).toEqual(changed);
    expect(await caller.notes.remove({ id: made.id })).toEqual({
      id: made.id,
      operationId: expect.any(String),
    });
    await expectRefusal(caller.notes.remove({ id: made.id }), 'NOT_FOUND');
    await expectRefusal(caller.notes.update({ id: made.id, body: 'x' }), 'NOT_FOUND');
  });

  test('keeps any text a person can type', async () => {
    const { caller, contactId } = await desk();
    const body = `Line one\nLine two\t'quotes' "more" \\ %_ $$ 👩🏽‍💻 العربية ${'x'.repeat(10_000)}`;
    const { id } = await caller.notes.create({ contactId, body });
    expect((await caller.notes.list({ contactId })).items).toMatchObject([{ id, body }]);
  });
});

describe('the timeline', () => {
  test('shows calls and notes of a contact, newest first, as they change', async () => {
    const { user, caller, call, timeline, companyId } = await desk();
    const note = await caller.notes.create({ callId: call.id, body: 'Said hello' });
    const [noteRow, callRow] = await timeline();
    expect(noteRow).toMatchObject({
      type: 'note',
      summary: 'Said hello',
      sourceTable: 'notes',
      sourceId: note.id,
      companyId,
      actorId: user.id,
      metadata: { callId: call.id },
    });
    expect(callRow).toMatchObject({
      type: 'call',
      sourceTable: 'calls',
      sourceId: call.id,
      occurredAt: call.startedAt,
      metadata: { direction: 'outbound', status: 'in_progress', outcome: null },
    });

    await caller.notes.update({ id: note.id, body: 'Said goodbye' });
    const ended = await caller.calls.end({ id: call.id, outcome: 'interested' });
    expect(await timeline()).toMatchObject([
      { id: noteRow?.id, summary: 'Said goodbye' },
      {
        id: callRow?.id,
        metadata: { status: 'completed', outcome: 'interested', durationSeconds: ended.durationSeconds },
      },
    ]);

    await caller.calls.setOutcome({ id: call.id, outcome: 'callback' });
    await caller.notes.remove({ id: note.id });
    expect(await timeline()).toMatchObject([{ id: callRow?.id, metadata: { outcome: 'callback' } }]);
  });

  test('narrows by type and loses what is deleted', async () => {
    const { caller, contactId, call, timeline } = await desk();
    await caller.notes.create({ callId: call.id, body: 'On the call' });
    const ofType = async (type: 'note' | 'call') =>
      (await caller.contacts.timeline({ contactId, types: [type] })).items.map((row) => row.type);
    expect(await ofType('note')).toEqual(['note']);
    expect(await ofType('call')).toEqual(['call']);
    await owner`delete from public.calls where id = ${call.id}`;
    expect(await timeline()).toEqual([]);
  });
});
