import { CreateContactInput, StartCallInput } from '@switchboard/validators';
import { expect, test } from 'vitest';
import { planDemo } from './plan.ts';

const before = new Date('2026-11-20T10:00:00Z');
const plan = planDemo('somebody', before);

test('the same start gives the same rows, so that a second try makes nothing twice', () => {
  expect(planDemo('somebody', before)).toEqual(plan);
  expect(new Set([...plan.contacts, ...plan.calls, ...plan.notes].map(({ id }) => id)).size).toBe(
    plan.contacts.length + plan.calls.length + plan.notes.length,
  );
});

test('everything it holds is input that the procedures take', () => {
  for (const contact of plan.contacts) expect(CreateContactInput.parse(contact).phone).toBe(contact.phone);
  for (const { endedAt: _e, outcome: _o, note: _n, ...call } of plan.calls) StartCallInput.parse(call);
});

test('its calls lie in the three weeks before, one after another', () => {
  expect(plan.calls.length).toBeGreaterThan(100);
  let free = Date.parse('2026-10-30T00:00:00Z');
  for (const call of plan.calls) {
    expect(Date.parse(call.startedAt)).toBeGreaterThanOrEqual(free);
    free = Date.parse(call.endedAt);
  }
  expect(free).toBeLessThan(before.getTime());
});

test('nobody shares a number or an address', () => {
  expect(new Set(plan.contacts.map(({ phone }) => phone)).size).toBe(60);
  expect(new Set(plan.contacts.map(({ email }) => email)).size).toBe(60);
});
