import { expect, test } from 'vitest';
import { createPool, isConnectionError, sql, type Transaction } from './index.ts';
import {
  cleanSession,
  factories,
  leftBehind,
  openTestDatabase,
  runAs,
  seededRandom,
  sqlStateOf,
} from './testing/index.ts';

const { owner, loginUrl } = await openTestDatabase();
const make = factories(owner);

const PEOPLE = 24;
const REQUESTS = 600;
const CONNECTIONS = 3;
const SEED = 20_261_120;

const people = await Promise.all(
  Array.from({ length: PEOPLE }, async () => {
    const user = await make.makeUser();
    const ids = [1, 2, 3].map(() =>
      make.makeContact(user.personalWorkspaceId, { full_name: `of ${user.id}` }),
    );
    return { user, contacts: (await Promise.all(ids)).toSorted() };
  }),
);
type Person = (typeof people)[number];

/** Everything the transaction can see, whoever it belongs to, and whom it thinks it speaks for. */
const look = sql`select private.caller_id() as caller, private.workspace_id() as workspace, pg_backend_pid() as pid,
  (select array_agg(id order by id) from public.contacts) as contacts,
  current_setting('request.jwt.claims')::jsonb ->> 'email' as email`;

function expectOnlyOf({ user, contacts }: Person, rows: unknown[]) {
  expect(rows).toMatchObject([
    { caller: user.id, workspace: user.personalWorkspaceId, email: user.email, contacts },
  ]);
}

/** Ways for a request to go; each looks first, and most look again after something went wrong. */
const fates: Record<string, (tx: Transaction, person: Person) => Promise<unknown>> = {
  commits: async (tx, person) => expectOnlyOf(person, await tx.query(look)),
  pipelines: async (tx, person) => expectOnlyOf(person, await tx.last(() => tx.query(look))),
  'goes on after its last statement': async (tx, person) => {
    expectOnlyOf(person, await tx.last(() => tx.query(look)));
    expectOnlyOf(person, await tx.query(look));
  },
  'asks twice at once': async (tx, person) => {
    const answers = await Promise.all([tx.query(look), tx.query(look)]);
    for (const rows of answers) expectOnlyOf(person, rows);
  },
  throws: async (tx, person) => {
    expectOnlyOf(person, await tx.query(look));
    throw new Error('thrown midway');
  },
  'throws with statements under way': async (tx) => {
    void tx.query(look).catch(() => undefined);
    void tx.query(sql`select pg_sleep(0.005), ${1}::int`).catch(() => undefined);
    throw new Error('thrown midway');
  },
  fails: async (tx, person) => {
    expectOnlyOf(person, await tx.query(look));
    await tx.query(sql`select 1 / 0`);
  },
  'is cancelled': async (tx, person) => {
    expectOnlyOf(person, await tx.query(look));
    const [row] = await tx.query<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const asleep = tx.query(sql`select pg_sleep(0.01)`);
    await Promise.allSettled([asleep, owner`select pg_cancel_backend(${row?.pid ?? 0})`]);
    await asleep;
  },
  'loses its connection': async (tx, person) => {
    expectOnlyOf(person, await tx.query(look));
    const [row] = await tx.query<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await owner`select pg_terminate_backend(${row?.pid ?? 0})`;
    expectOnlyOf(person, await tx.query(look));
  },
};

test('many people over few connections never meet each other’s claims or rows, whatever ends their requests', async () => {
  const random = seededRandom(SEED);
  const pool = createPool({ url: loginUrl, max: CONNECTIONS, prepare: true });
  const ended = { well: 0, badly: 0 };

  const request = async () => {
    const person = random.pick(people);
    const [, work] = random.pick(Object.entries(fates));
    const workspaceId = random.pick([null, person.user.personalWorkspaceId]);
    const [error] = await Promise.allSettled([
      runAs(pool, person.user, (tx) => work(tx, person), {
        readOnly: random.pick([true, false]),
        workspaceId,
      }),
    ]);
    if (error?.status === 'fulfilled') ended.well += 1;
    else {
      // Only what the fates do on purpose; a failed expectation goes on as itself.
      const reason: unknown = error?.reason;
      const isMeant =
        isConnectionError(reason) ||
        String(reason).includes('thrown midway') ||
        ['22012', '57014'].includes((await sqlStateOf(Promise.reject(reason))) ?? '');
      if (!isMeant) throw reason;
      ended.badly += 1;
    }
  };
  await Promise.all(Array.from({ length: REQUESTS }, request));
  // A different seed may never draw one of the fates: then the test would prove less than it says.
  expect(ended.well).toBeGreaterThan(REQUESTS / 4);
  expect(ended.badly).toBeGreaterThan(REQUESTS / 4);

  // A cancel may arrive after its statement and hit the next one; a death may be noticed a moment late.
  const sessions = await Promise.all(Array.from({ length: CONNECTIONS }, () => leftBehind(pool)));
  for (const session of sessions) expect(session).toEqual(cleanSession);
  for (const person of people) {
    expectOnlyOf(person, await runAs(pool, person.user, (tx) => tx.query(look)));
  }
  await pool.end();
});
