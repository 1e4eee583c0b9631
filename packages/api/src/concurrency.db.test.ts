import { cleanSession, leftBehind, seededRandom, type TestUser } from '@switchboard/db/testing';
import { randomUUID } from 'node:crypto';
import superjson from 'superjson';
import { expect, test } from 'vitest';
import { database } from './database.ts';
import { bodyOf, openTestApi, serveTestApi } from './testing/index.ts';

const CONNECTIONS = 3;
const PEOPLE = 20;
const AT_ONCE = 16;
const ROUNDS = 35;
const SEED = 20_261_120;
/** A company that only transactions make which fail afterwards. */
const HALF_DONE = `Never ${randomUUID()}`;

const { owner, make } = await openTestApi({ connections: CONNECTIONS });
const { send } = await serveTestApi();

/** Everyone's rows hold everyone's own id, and nobody else's. */
const people = await Promise.all(
  Array.from({ length: PEOPLE }, async () => {
    const user = await make.makeUser();
    const workspace = user.personalWorkspaceId;
    const company = await make.makeCompany(workspace, { name: `Company of ${user.id}` });
    const contact = await make.makeContact(workspace, {
      full_name: `Contact of ${user.id}`,
      company_id: company,
    });
    await make.makeNote(workspace, { contact_id: contact, body_text: `Note of ${user.id}` });
    return { user, contact, others: [] as TestUser[] };
  }),
);
for (const person of people)
  person.others = people.flatMap(({ user }) => (user === person.user ? [] : [user]));
type Person = (typeof people)[number];

type Sent = { path: string; input: unknown; isMutation?: boolean };
const kinds: ((person: Person) => Sent)[] = [
  () => ({ path: 'me.get', input: undefined }),
  () => ({ path: 'contacts.list', input: {} }),
  () => ({ path: 'contacts.list', input: { search: 'contact' } }),
  ({ contact }) => ({ path: 'contacts.timeline', input: { contactId: contact } }),
  () => ({ path: 'search.global', input: { query: 'note of' } }),
  ({ contact, user }) => ({
    path: 'notes.create',
    input: { contactId: contact, body: `Note of ${user.id}` },
    isMutation: true,
  }),
  ({ contact }) => ({ path: 'contacts.update', input: { id: contact, title: 'x' }, isMutation: true }),
  // Fails midway: the transaction has written by then.
  ({ contact }) => ({
    path: 'contacts.update',
    input: { id: contact, company: HALF_DONE, expectedUpdatedAt: '2000-01-01T00:00:00Z' },
    isMutation: true,
  }),
];

function request({ user }: Person, { path, input, isMutation }: Sent, signal: AbortSignal) {
  const headers = { authorization: `Bearer ${user.token}`, 'content-type': 'application/json' };
  const body = superjson.stringify(input);
  return isMutation
    ? send(path, { method: 'POST', headers, body, signal })
    : send(`${path}?input=${encodeURIComponent(body)}`, { headers, signal });
}

type Outcome = 'answered' | 'refused' | 'cut off' | 'away';

function outcomeOf({ text, status }: { text: string; status: number }): Outcome {
  if (status === 0) return 'cut off';
  if (status === 200) return 'answered';
  const appCode = bodyOf({ text }).error?.json.data.appCode;
  if (appCode === 'STALE') return 'refused';
  if (appCode === 'UNAVAILABLE') return 'away';
  throw new Error(`${status} ${text}`);
}

const cutOff = (error: unknown) => {
  if (error instanceof Error && error.name === 'AbortError') return { text: '', status: 0 };
  throw error;
};

const killOne = () => owner`
  select pg_terminate_backend(pid) from pg_stat_activity
  where usename = 'switchboard_server' and datname = current_database()
  order by state = 'idle', random() limit 1`;

test('many people’s requests over few connections, cut off at random, show nobody another’s rows', async () => {
  const random = seededRandom(SEED);
  const outcomes: Outcome[] = [];

  async function one() {
    const person = random.pick(people);
    const abort = new AbortController();
    const answer = request(person, random.pick(kinds)(person), abort.signal).catch(cutOff);
    if (random.below(12) === 0) await killOne();
    if (random.below(4) === 0) {
      // Some before they are sent, some while they are answered.
      for (let turn = random.below(8); turn > 0; turn -= 1) await new Promise(setImmediate);
      abort.abort();
    }
    const { text, status } = await answer;
    outcomes.push(outcomeOf({ text, status }));
    expect(person.others.filter(({ id }) => text.includes(id))).toEqual([]);
    expect(status !== 200 || text.includes(person.user.id)).toBe(true);
  }
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let round = 0; round < ROUNDS; round += 1) await one();
    }),
  );
  // Requests that all end in the same way would prove less than the name of this test says.
  expect(new Set(outcomes).size).toBe(4);

  const sessions = await Promise.all(Array.from({ length: CONNECTIONS }, () => leftBehind(database())));
  expect(sessions).toEqual(Array.from({ length: CONNECTIONS }, () => cleanSession));
  expect(await owner`select from public.companies where name = ${HALF_DONE}`).toEqual([]);
});
