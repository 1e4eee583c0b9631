import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listProcedures, openTestApi, serveTestApi } from './testing/index.ts';

const { make, owner, callerFor } = await openTestApi();
const { call } = await serveTestApi();
const user = await make.makeUser();
const caller = callerFor(user);
const { id: contactId } = await caller.contacts.create({ fullName: 'Zoe', phone: '+14155552671' });

type Creation = {
  table: string;
  input: (id: string) => Record<string, unknown>;
  /** What makes it another input. */
  other: Record<string, unknown>;
  /** The conflict that any repetition is answered with, where the first answer cannot be given again. */
  once?: string;
};

/** Each procedure that takes an id of the caller's. */
const creations: Record<string, Creation> = {
  'contacts.create': { table: 'contacts', input: (id) => ({ id, fullName: 'Ann', company: 'Acme' }), other: { fullName: 'Bob' } },
  'companies.create': { table: 'companies', input: (id) => ({ id, name: `Globex ${id}` }), other: { name: 'Initech' } },
  'calls.start': {
    table: 'calls',
    input: (id) => ({ id, contactId }),
    other: { dialedNumber: '+14155550000' },
  },
  'notes.create': { table: 'notes', input: (id) => ({ id, contactId, body: 'Once' }), other: { body: 'Twice' } },
  'workspaces.create': { table: 'workspaces', input: (id) => ({ id, name: 'Team' }), other: { name: 'Crew' } },
  'webhooks.create': {
    table: 'webhooks',
    input: (id) => ({ id, url: 'https://93.184.216.34/hook', eventTypes: ['contact.*'] }),
    other: { url: 'https://93.184.216.34/other' },
  },
  // Its key is shown once: who asks again for the same one is told so.
  'apiKeys.create': { table: 'api_keys', input: (id) => ({ id, name: 'Tool' }), other: { name: 'Other' }, once: 'KEY_EXISTS' },
  // The token of an invitation goes out in one mail.
  'members.invite': {
    table: 'invitations',
    input: (id) => ({ id, email: `${id}@desk.test` }),
    other: { email: 'other@desk.test' },
    once: 'ALREADY_EXISTS',
  },
};

const takesAnId = ({ type, input }: ReturnType<typeof listProcedures>[number]) => {
  if (type !== 'mutation' || !input) return false;
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  return 'id' in properties && !required.includes('id');
};

const rowsOf = (table: string, id: string) => owner`select id from public.${owner(table)} where id = ${id}`;
const appCodeOf = (text: string) => JSON.parse(text).error?.json.data.appCode as string | undefined;

describe('a create with an id of the caller’s', () => {
  test('every one of them is tried here', () => {
    const found = listProcedures().filter(takesAnId).map(({ path }) => path);
    expect(Object.keys(creations).toSorted()).toEqual(found.toSorted());
  });

  test.each(Object.entries(creations))('%s: 20 copies at once make one row, another input none', async (path, creation) => {
    const { table, input, other, once } = creation;
    const id = randomUUID();
    const send = (value: Record<string, unknown>) => call(user, path, value, { type: 'mutation' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(input(id))));
    const made = answers.filter(({ status }) => status === 200);
    if (once) {
      expect(made.length).toBe(1);
      expect(new Set(answers.filter((answer) => !made.includes(answer)).map(({ text }) => appCodeOf(text)))).toEqual(new Set([once]));
    } else {
      expect(answers.map(({ status, text }) => (status === 200 ? 200 : text))).toEqual(Array(20).fill(200));
      expect(new Set(made.map(({ text }) => JSON.parse(text).result.data.json.id))).toEqual(new Set([id]));
    }
    expect((await rowsOf(table, id)).length).toBe(1);
    const differing = await send({ ...input(id), ...other });
    expect([differing.status, appCodeOf(differing.text)]).toEqual([409, once ?? 'ID_TAKEN']);
    expect((await rowsOf(table, id)).length).toBe(1);
  });
});
