import { describe, expect, test } from 'vitest';
import { createPool, isConnectionError, sql, type Transaction } from './index.ts';
import {
  cleanSession,
  connectionTo,
  factories,
  leftBehind,
  openTestDatabase,
  runAs,
  type TestUser,
} from './testing/index.ts';

const { owner, loginUrl } = await openTestDatabase();
const make = factories(owner);
const oneConnection = () => connectionTo(loginUrl);

const whoAmI = sql`select private.caller_id() as id, current_user::text as role`;
const rename = (name: string) =>
  sql`update public.profiles set full_name = ${name} where id = private.caller_id()`;

async function nameOf(user: TestUser) {
  const [row] = await owner`select full_name as name from public.profiles where id = ${user.id}`;
  return String(row?.name);
}

describe('a connection that dies', () => {
  const pidOf = async (tx: Transaction) => {
    const [row] = await tx.query<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    return row?.pid ?? 0;
  };
  /** Waits until the backend is gone. */
  const terminate = (pid: number) => owner`select pg_terminate_backend(${pid}, 5000)`;
  const isAsleep = async (pid: number) => {
    const [row] =
      await owner`select wait_event = 'PgSleep' as asleep from pg_stat_activity where pid = ${pid}`;
    return row?.asleep === true;
  };

  const deaths: Record<string, (tx: Transaction) => Promise<unknown>> = {
    'between two statements': async (tx) => {
      await terminate(await pidOf(tx));
      return tx.query(whoAmI);
    },
    'during a statement': async (tx) => {
      const pid = await pidOf(tx);
      const asleep = tx.query(sql`select pg_sleep(30), ${'with a parameter'}::text`);
      asleep.catch(() => undefined);
      while (!(await isAsleep(pid)));
      await terminate(pid);
      return asleep;
    },
    'during the last statement, with others behind it': async (tx) => {
      const pid = await pidOf(tx);
      const asleep = tx.last(() =>
        Promise.all([
          tx.query(sql`select pg_sleep(30), ${1}::int`),
          tx.query(sql`select ${2}::int`),
          tx.query(whoAmI),
        ]),
      );
      asleep.catch(() => undefined);
      while (!(await isAsleep(pid)));
      await terminate(pid);
      return asleep;
    },
    'before its commit': async (tx) => {
      await tx.query(rename('Lost'));
      await terminate(await pidOf(tx));
    },
  };
  for (const [when, work] of Object.entries(deaths)) {
    test(`${when} fails that request alone, as a connection error; the next one gets a new connection`, async () => {
      const user = await make.makeUser({ fullName: 'Before' });
      const pool = oneConnection();
      const waiting = { ends: Promise.resolve<unknown>(undefined) };
      const failed = runAs(pool, user, (tx) => {
        waiting.ends = runAs(pool, user, (next) => next.query(whoAmI));
        return work(tx);
      });
      const error = await failed.catch((reason: unknown) => reason);
      expect({ error, isConnectionError: isConnectionError(error) }).toMatchObject({
        isConnectionError: true,
      });
      expect(await waiting.ends).toEqual([{ id: user.id, role: 'authenticated' }]);
      expect(await nameOf(user)).toBe('Before');
      expect(await leftBehind(pool)).toEqual(cleanSession);
    });
  }

  test('while nobody uses it is replaced, and at most one request hears of it', async () => {
    const user = await make.makeUser();
    const pool = oneConnection();
    const pid = await runAs(pool, user, pidOf);
    await terminate(pid);
    // The news of the death may still be under way.
    const first = await runAs(pool, user, pidOf).catch(isConnectionError);
    expect(first).not.toBe(false);
    expect(await runAs(pool, user, pidOf)).not.toBe(pid);
  });
});

test('a database that cannot be reached is a connection error for each who waits', async () => {
  const user = await make.makeUser();
  const nowhere = new URL(loginUrl);
  nowhere.port = '1';
  const pool = createPool({ url: nowhere.href, max: 2, prepare: true });
  const attempts = Array.from({ length: 5 }, () =>
    runAs(pool, user, (tx) => tx.query(whoAmI)).catch((e: unknown) => e),
  );
  expect((await Promise.all(attempts)).map(isConnectionError)).toEqual([true, true, true, true, true]);
  await pool.end();
});

test('a pool that ends lets its borrowers finish and turns newcomers away', async () => {
  const user = await make.makeUser({ fullName: 'Before' });
  const pool = createPool({ url: loginUrl, max: 1, prepare: true });
  const started = Promise.withResolvers<void>();
  const borrower = runAs(pool, user, async (tx) => {
    await tx.query(whoAmI);
    started.resolve();
    await ending.promise;
    return tx.query(rename('After'));
  });
  const ending = Promise.withResolvers<void>();
  await started.promise;
  const inLine = runAs(pool, user, (tx) => tx.query(whoAmI));
  const ended = pool.end();
  await expect(inLine).rejects.toThrow('has ended');
  await expect(runAs(pool, user, (tx) => tx.query(whoAmI))).rejects.toThrow('has ended');
  ending.resolve();
  await borrower;
  await ended;
  expect(await nameOf(user)).toBe('After');
});
