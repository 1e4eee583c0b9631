import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { expectRefusal, openTestApi } from '../../testing/index.ts';

const { owner, make, callerFor } = await openTestApi();

/** Somebody at work, with a contact who can be called. */
async function desk() {
  const user = await make.makeUser();
  const caller = callerFor(user);
  const contact = await caller.contacts.create({
    fullName: 'Ann Lee',
    company: 'Acme',
    phone: '+14155552671',
  });
  const contactId = contact.id;
  const startedCall = (startedAt?: string) =>
    caller.calls.start({ contactId, ...(startedAt && { startedAt }) });
  return { user, caller, contact, contactId, startedCall };
}

describe('starting', () => {
  test('records who calls whom on which number, and shows it as the active call', async () => {
    const { caller, user, contact, startedCall } = await desk();
    const call = await startedCall();
    expect(call).toMatchObject({
      contactId: contact.id,
      contactName: 'Ann Lee',
      companyId: contact.companyId,
      companyName: 'Acme',
      userId: user.id,
      createdBy: user.id,
      direction: 'outbound',
      channel: 'phone',
      toNumber: '+14155552671',
      fromNumber: null,
      status: 'in_progress',
      outcome: null,
      endedAt: null,
      durationSeconds: null,
    });
    expect(await caller.calls.active()).toEqual(call);
    expect(await caller.calls.get({ id: call.id })).toEqual(call);
  });

  test('an inbound call comes from the contact’s number, a dialled number wins over the stored one', async () => {
    const { caller, contactId } = await desk();
    const inbound = await caller.calls.start({ contactId, direction: 'inbound' });
    expect(inbound).toMatchObject({ fromNumber: '+14155552671', toNumber: null });
    await caller.calls.end({ id: inbound.id, outcome: 'connected' });
    const other = await caller.calls.start({ contactId, dialedNumber: '(212) 555-0123' });
    expect(other).toMatchObject({ toNumber: '+12125550123' });
  });

  test('a contact without a number cannot be phoned, but may be given one or met elsewhere', async () => {
    const { caller } = await desk();
    const { id: contactId } = await caller.contacts.create({ fullName: 'No Number' });
    await expectRefusal(caller.calls.start({ contactId }), 'CONTACT_HAS_NO_NUMBER');
    const dialled = await caller.calls.start({ contactId, dialedNumber: '+12125550123' });
    await caller.calls.end({ id: dialled.id, outcome: 'connected' });
    expect(await caller.calls.start({ contactId, channel: 'in_person' })).toMatchObject({ toNumber: null });
  });

  test('a second call is refused with the first one', async () => {
    const { caller, startedCall } = await desk();
    const first = await startedCall();
    expect((await expectRefusal(startedCall(), 'CALL_ALREADY_ACTIVE')).current).toEqual(first);
    await caller.calls.end({ id: first.id, outcome: 'connected' });
    expect(await caller.calls.active()).toBeNull();
    expect((await startedCall()).id).not.toBe(first.id);
  });

  test('of two at the same moment one wins, and both know which', async () => {
    const { caller, contactId } = await desk();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => caller.calls.start({ contactId })),
    );
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(won).toHaveLength(1);
    for (const outcome of outcomes.filter(({ status }) => status === 'rejected')) {
      const lost = 'reason' in outcome ? Promise.reject(outcome.reason) : Promise.resolve();
      expect((await expectRefusal(lost, 'CALL_ALREADY_ACTIVE')).current).toEqual(won[0]);
    }
  });

  test('tried again, many times at once, is one call', async () => {
    const { caller, contactId } = await desk();
    const input = { id: randomUUID(), contactId };
    const answers = await Promise.all(Array.from({ length: 20 }, () => caller.calls.start(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await expectRefusal(caller.calls.start({ ...input, direction: 'inbound' }), 'ID_TAKEN');
  });

  test('two people may be on the phone at once, each on their own call', async () => {
    const { user, caller, contactId, startedCall } = await desk();
    const colleague = await make.makeUser();
    await make.addMember(user.personalWorkspaceId, colleague, 'member');
    const theirs = callerFor(colleague, { workspaceId: user.personalWorkspaceId });
    const [mine, other] = await Promise.all([startedCall(), theirs.calls.start({ contactId })]);
    expect((await caller.calls.active())?.id).toBe(mine.id);
    expect((await theirs.calls.active())?.id).toBe(other.id);
  });

  test('a call recorded afterwards started in the past, never in the future', async () => {
    const { caller, startedCall } = await desk();
    const call = await startedCall('2026-01-05T09:00:00+01:00');
    expect(call.startedAt).toBe('2026-01-05T08:00:00Z');
    const ended = await caller.calls.end({
      id: call.id,
      outcome: 'connected',
      endedAt: '2026-01-05T08:04:30.5Z',
    });
    expect(ended.durationSeconds).toBe(270);
    await expectRefusal(startedCall(new Date(Date.now() + 3_600_000).toISOString()), 'CALL_IN_FUTURE');
  });
});

describe('ending', () => {
  test('computes the length, keeps the outcome and the note, and leaves its mark on the contact', async () => {
    const { caller, contactId, contact, startedCall } = await desk();
    const call = await startedCall('2026-01-05T08:00:00Z');
    const ended = await caller.calls.end({
      id: call.id,
      outcome: 'booked_meeting',
      endedAt: '2026-01-05T08:10:00Z',
      note: ' Meeting on Friday ',
    });
    expect(ended).toMatchObject({ status: 'completed', outcome: 'booked_meeting', durationSeconds: 600 });
    expect(await caller.calls.get({ id: call.id })).toEqual(ended);
    expect((await caller.notes.list({ callId: call.id })).items).toMatchObject([
      { body: 'Meeting on Friday', callId: call.id, contactId, companyId: contact.companyId },
    ]);
    expect(await caller.contacts.get({ id: contactId })).toMatchObject({
      lastContactedAt: '2026-01-05T08:10:00Z',
      lastCallOutcome: 'booked_meeting',
      updatedAt: contact.updatedAt,
    });
  });

  test('twice is refused with the call as it ended, and the second note is not kept', async () => {
    const { caller, contactId, startedCall } = await desk();
    const call = await startedCall();
    const ended = await caller.calls.end({ id: call.id, outcome: 'connected' });
    const again = caller.calls.end({ id: call.id, outcome: 'voicemail', note: 'Lost' });
    expect((await expectRefusal(again, 'CALL_ALREADY_ENDED')).current).toEqual(ended);
    expect((await caller.notes.list({ contactId })).items).toEqual([]);
  });

  test('by two at once happens once', async () => {
    const { caller, contactId, startedCall } = await desk();
    const call = await startedCall();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => caller.calls.end({ id: call.id, outcome: 'connected', note: 'Once' })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await caller.notes.list({ contactId })).items).toHaveLength(1);
  });

  test('before the start or in the future is refused, and the call goes on', async () => {
    const { caller, startedCall } = await desk();
    const { id } = await startedCall('2026-01-05T08:00:00Z');
    const before = caller.calls.end({ id, outcome: 'connected', endedAt: '2026-01-05T07:59:59Z' });
    expect((await expectRefusal(before, 'CALL_END_BEFORE_START')).fields).toHaveProperty('endedAt');
    const later = new Date(Date.now() + 3_600_000).toISOString();
    await expectRefusal(caller.calls.end({ id, outcome: 'connected', endedAt: later }), 'CALL_IN_FUTURE');
    expect((await caller.calls.active())?.id).toBe(id);
  });

  test('an older call that ends later does not overwrite when the contact was last reached', async () => {
    const { caller, contactId, startedCall } = await desk();
    const recent = await startedCall('2026-03-01T08:00:00Z');
    await caller.calls.end({ id: recent.id, outcome: 'interested', endedAt: '2026-03-01T08:05:00Z' });
    const old = await startedCall('2026-01-01T08:00:00Z');
    await caller.calls.end({ id: old.id, outcome: 'voicemail', endedAt: '2026-01-01T08:01:00Z' });
    expect(await caller.contacts.get({ id: contactId })).toMatchObject({
      lastContactedAt: '2026-03-01T08:05:00Z',
      lastCallOutcome: 'interested',
    });
  });
});

test('an outcome is corrected after the end, by its version, and the contact follows', async () => {
  const { caller, contactId, startedCall } = await desk();
  const { id } = await startedCall();
  await expectRefusal(caller.calls.setOutcome({ id, outcome: 'voicemail' }), 'CALL_NOT_ENDED');
  const ended = await caller.calls.end({ id, outcome: 'connected' });
  const corrected = await caller.calls.setOutcome({
    id,
    outcome: 'callback',
    expectedUpdatedAt: ended.updatedAt,
  });
  expect(corrected).toEqual({ ...ended, outcome: 'callback', updatedAt: corrected.updatedAt });
  const late = caller.calls.setOutcome({ id, outcome: 'voicemail', expectedUpdatedAt: ended.updatedAt });
  expect((await expectRefusal(late, 'STALE')).current).toEqual(corrected);
  expect((await caller.contacts.get({ id: contactId })).lastCallOutcome).toBe('callback');
});

test('lists narrow by contact, person, outcome and direction', async () => {
  const { user, caller, contactId, startedCall } = await desk();
  const first = await startedCall();
  await caller.calls.end({ id: first.id, outcome: 'voicemail' });
  const second = await caller.calls.start({ contactId, direction: 'inbound' });
  const ids = async (input: Parameters<typeof caller.calls.list>[0]) =>
    (await caller.calls.list(input)).items.map(({ id }) => id);
  expect(await ids({})).toEqual([second.id, first.id]);
  expect(await ids({ contactId })).toEqual([second.id, first.id]);
  expect(await ids({ contactId: randomUUID() })).toEqual([]);
  expect(await ids({ filter: { userId: user.id } })).toEqual([second.id, first.id]);
  expect(await ids({ filter: { outcome: 'voicemail' } })).toEqual([first.id]);
  expect(await ids({ filter: { direction: 'inbound' } })).toEqual([second.id]);
});

test('a call keeps its place in the list of calls when its contact is hidden, and goes when it is deleted', async () => {
  const { caller, contactId, startedCall } = await desk();
  const { id } = await startedCall();
  await caller.contacts.remove({ id: contactId });
  expect((await caller.calls.list({})).items.map((call) => call.id)).toEqual([id]);
  await owner`delete from public.contacts where id = ${contactId}`;
  expect((await caller.calls.list({})).items).toEqual([]);
});
