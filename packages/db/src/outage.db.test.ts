import { startPostgres } from '@switchboard/local-supabase';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createPool, isConnectionError, type Pool, sql } from './index.ts';
import {
  cleanSession,
  factories,
  leftBehind,
  openGate,
  openTestDatabase,
  runAs,
  type TestUser,
} from './testing/index.ts';

const { owner, loginUrl } = await openTestDatabase();
const make = factories(owner);
const ask = (pool: Pool, user: TestUser) => runAs(pool, user, (tx) => tx.query(sql`select 1 as one`));
/** How it ended, and after how many ms. */
const timed = async (answer: Promise<unknown>) => {
  const startedAt = performance.now();
  const error = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  return {
    is: error === null ? 'answered' : isConnectionError(error) ? 'away' : error,
    ms: performance.now() - startedAt,
  };
};

async function behindGate(max = 4) {
  const gate = await openGate(loginUrl);
  const pool = createPool({ url: gate.url, max, prepare: true });
  onTestFinished(gate.close);
  onTestFinished(() => pool.end({ timeoutMs: 100 }));
  const user = await make.makeUser();
  await ask(pool, user);
  return { gate, pool, user };
}

async function untilAnswered(pool: Pool, user: TestUser) {
  const startedAt = performance.now();
  while ((await timed(ask(pool, user))).is !== 'answered') await delay(50);
  return performance.now() - startedAt;
}

describe('while the database is away', () => {
  for (const how of ['refuse', 'swallow'] as const) {
    test(`(${how}) everybody hears of it within 10 s, later ones at once; 5 s after its return all is well`, async () => {
      const { gate, pool, user } = await behindGate();
      await gate[how]();
      const crowd = await Promise.all(Array.from({ length: 60 }, () => timed(ask(pool, user))));
      expect(new Set(crowd.map(({ is }) => is))).toEqual(new Set(['away']));
      expect(Math.max(...crowd.map(({ ms }) => ms))).toBeLessThan(10_000);
      await delay(1_000);
      const late = await timed(ask(pool, user));
      expect(late.is).toBe('away');
      expect(late.ms).toBeLessThan(500);
      await gate.open();
      expect(await untilAnswered(pool, user)).toBeLessThan(5_000);
      expect(await leftBehind(pool)).toEqual(cleanSession);
    });
  }

  test('a statement under way is given up, and what it had written is not there', async () => {
    const { gate, pool, user } = await behindGate(1);
    const written = timed(
      runAs(pool, user, async (tx) => {
        await tx.query(sql`update public.profiles set full_name = 'Lost' where id = private.caller_id()`);
        gate.swallow();
        await tx.query(sql`select 1`);
      }),
    );
    const { is, ms } = await written;
    expect(is).toBe('away');
    expect(ms).toBeLessThan(10_000);
    await gate.open();
    await untilAnswered(pool, user);
    const [row] = await owner`select full_name as name from public.profiles where id = ${user.id}`;
    expect(row?.name).not.toBe('Lost');
  });
});

test('a statement that only takes long is left alone', async () => {
  const { pool, user } = await behindGate();
  const slow = timed(runAs(pool, user, (tx) => tx.query(sql`select pg_sleep(5)`)));
  expect((await slow).is).toBe('answered');
});

test('a real server that is stopped and started again', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-outage-'));
  // As root, PostgreSQL runs under another account, and must get through to its own directory.
  await chmod(dataDir, 0o711);
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const first = await startPostgres({ dataDir });
  onTestFinished(first.stop);
  const pool = createPool({ url: first.superuserUrl, max: 3, prepare: true });
  onTestFinished(() => pool.end({ timeoutMs: 100 }));
  const select = async () => {
    const lease = await pool.lease();
    try {
      return await lease.send('select 1 as one', [], false);
    } finally {
      lease.release();
    }
  };
  await select();
  await first.stop();
  const stopped = await Promise.all(Array.from({ length: 20 }, () => timed(select())));
  expect(new Set(stopped.map(({ is }) => is))).toEqual(new Set(['away']));
  expect(Math.max(...stopped.map(({ ms }) => ms))).toBeLessThan(10_000);
  const second = await startPostgres({ dataDir, port: first.port });
  onTestFinished(second.stop);
  const back = performance.now();
  while ((await timed(select())).is !== 'answered') await delay(50);
  expect(performance.now() - back).toBeLessThan(5_000);
});
