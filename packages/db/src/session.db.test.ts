import { describe, expect, test } from 'vitest';
import { sql, type Transaction } from './index.ts';
import {
  cleanSession,
  connectionTo,
  factories,
  leftBehind,
  openTestDatabase,
  runAs,
  sqlStateOf,
  type TestUser,
} from './testing/index.ts';

const { owner, loginUrl } = await openTestDatabase();
const make = factories(owner);

const oneConnection = () => connectionTo(loginUrl);

const rename = (name: string) =>
  sql`update public.profiles set full_name = ${name} where id = private.caller_id() returning full_name`;
const divideByZero = sql`select 1 / 0`;
const whoAmI = sql`select private.caller_id() as id, current_user::text as role`;

async function nameOf(user: TestUser) {
  const [row] = await owner`select full_name as name from public.profiles where id = ${user.id}`;
  return String(row?.name);
}

describe('what a transaction wrote', () => {
  test('stays when the work returns', async () => {
    const user = await make.makeUser({ fullName: 'Before' });
    await runAs(oneConnection(), user, (tx) => tx.query(rename('After')));
    expect(await nameOf(user)).toBe('After');
  });

  test('is undone when the work throws', async () => {
    const user = await make.makeUser({ fullName: 'Before' });
    const failed = runAs(oneConnection(), user, async (tx) => {
      await tx.query(rename('After'));
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await nameOf(user)).toBe('Before');
  });

  test('is undone when the work throws after a failed statement, and its own error is the answer', async () => {
    const user = await make.makeUser({ fullName: 'Before' });
    const failed = runAs(oneConnection(), user, async (tx) => {
      await tx.query(rename('After'));
      await tx.query(divideByZero).catch(() => undefined);
      throw new Error('gave up');
    });
    await expect(failed).rejects.toThrow('gave up');
    expect(await nameOf(user)).toBe('Before');
  });

  test('is never reported as kept when a statement failed, even if the work swallowed that', async () => {
    const user = await make.makeUser({ fullName: 'Before' });
    const failed = runAs(oneConnection(), user, async (tx) => {
      await tx.query(rename('After'));
      await tx.query(divideByZero).catch(() => undefined);
      return 'all is well';
    });
    await expect(failed).rejects.toThrow('rolled back');
    expect(await nameOf(user)).toBe('Before');
  });

  test('is undone when a statement that nobody awaited fails', async () => {
    const user = await make.makeUser({ fullName: 'Before' });
    const failed = runAs(oneConnection(), user, async (tx) => {
      await tx.query(rename('After'));
      void tx.query(divideByZero).catch(() => undefined);
    });
    await expect(failed).rejects.toThrow('rolled back');
    expect(await nameOf(user)).toBe('Before');
  });

  test('is undone when the statement marked as last fails, with that statement’s error', async () => {
    const user = await make.makeUser({ fullName: 'Before' });
    const pool = oneConnection();
    const failed = runAs(pool, user, async (tx) => {
      await tx.query(rename('After'));
      await tx.last(() => tx.query(divideByZero));
    });
    expect(await sqlStateOf(failed)).toBe('22012');
    expect(await nameOf(user)).toBe('Before');
    expect(await leftBehind(pool)).toEqual(cleanSession);
  });

  test('before `last` stays when what comes after it throws: that was a transaction of its own', async () => {
    const user = await make.makeUser({ fullName: 'Before' });
    const failed = runAs(oneConnection(), user, async (tx) => {
      await tx.last(() => tx.query(rename('Kept')));
      await tx.query(rename('Undone'));
      throw new Error('too late');
    });
    await expect(failed).rejects.toThrow('too late');
    expect(await nameOf(user)).toBe('Kept');
  });
});

test('a transaction after `last` begins anew, as the same person in the same workspace', async () => {
  const user = await make.makeUser();
  const where = sql`select private.workspace_id() as workspace, current_user::text as role, private.caller_id() as id`;
  const here = { workspace: user.personalWorkspaceId, role: 'authenticated', id: user.id };
  const [first, second] = await runAs(oneConnection(), user, async (tx) => [
    await tx.last(() => tx.query(where)),
    await tx.query(where),
  ]);
  expect(first).toEqual([here]);
  expect(second).toEqual([here]);
});

describe('a person who is not a member', () => {
  const works: Record<string, (tx: Transaction) => Promise<unknown>> = {
    'as the only statement': (tx) => tx.last(() => tx.query(whoAmI)),
    'in an awaited statement': (tx) => tx.query(whoAmI),
    'in several at once': (tx) => Promise.all([tx.query(whoAmI), tx.query(whoAmI)]),
    'when the work swallows every failure': (tx) => tx.query(whoAmI).catch(() => 'fine'),
    'when the work throws something else': (tx) =>
      tx.query(whoAmI).catch(() => Promise.reject(new Error('other'))),
    'after `last`, in the next transaction': (tx) =>
      tx.last(() => tx.query(whoAmI)).catch(() => tx.query(whoAmI)),
  };
  for (const [how, work] of Object.entries(works)) {
    test(`is told so, not that the transaction is aborted: ${how}`, async () => {
      const [user, other] = await Promise.all([make.makeUser(), make.makeUser()]);
      const pool = oneConnection();
      const workspaceId = other.personalWorkspaceId;
      expect(await sqlStateOf(runAs(pool, user, work, { workspaceId }))).toBe('SB403');
      expect(await leftBehind(pool)).toEqual(cleanSession);
    });
  }
});

test('a commit that fails is the answer, and its connection does not go back', async () => {
  const user = await make.makeUser();
  const pool = oneConnection();
  const pid = sql`select pg_backend_pid() as pid`;
  const [before] = await runAs(pool, user, (tx) => tx.query(pid));
  const failed = runAs(pool, user, async (tx) => {
    await tx.query(
      sql`create temp table twice (id int primary key deferrable initially deferred) on commit drop`,
    );
    await tx.query(sql`insert into twice values (1), (1)`);
  });
  expect(await sqlStateOf(failed)).toBe('23505');
  expect(await leftBehind(pool)).toEqual(cleanSession);
  expect(await runAs(pool, user, (tx) => tx.query(pid))).not.toEqual([before]);
});

describe('a connection goes back clean', () => {
  const endings: Record<string, (tx: Transaction) => Promise<unknown>> = {
    'after a commit': (tx) => tx.query(whoAmI),
    'after a pipelined commit': (tx) => tx.last(() => tx.query(whoAmI)),
    'after nothing was sent': async () => undefined,
    'after a throw': async (tx) => {
      await tx.query(whoAmI);
      throw new Error('no');
    },
    'after a failed statement': (tx) => tx.query(divideByZero),
    'after a failed last statement': (tx) => tx.last(() => tx.query(divideByZero)),
    'after a throw with statements under way': async (tx) => {
      void tx.query(sql`select pg_sleep(0.02)`);
      void tx.query(divideByZero).catch(() => undefined);
      throw new Error('no');
    },
  };
  for (const [when, work] of Object.entries(endings)) {
    for (const readOnly of [true, false]) {
      test(`${when}${readOnly ? ', read only' : ''}`, async () => {
        const user = await make.makeUser();
        const pool = oneConnection();
        await runAs(pool, user, work, { readOnly }).catch(() => undefined);
        expect(await leftBehind(pool)).toEqual(cleanSession);
      });
    }
  }
});

test('a transaction that was kept beyond its end refuses to be used', async () => {
  const user = await make.makeUser();
  const pool = oneConnection();
  let kept: Transaction | undefined;
  const keep = async (tx: Transaction) => {
    kept = tx;
    return tx.query(whoAmI);
  };
  await runAs(pool, user, keep);
  await expect(kept?.query(whoAmI)).rejects.toThrow('has ended');
  await runAs(pool, user, (tx) => keep(tx).then(() => Promise.reject(new Error('no')))).catch(
    () => undefined,
  );
  await expect(kept?.last(async () => kept?.query(whoAmI))).rejects.toThrow('has ended');
  expect(await leftBehind(pool)).toEqual(cleanSession);
});

test('a read-only transaction cannot write, nor make itself writable', async () => {
  const user = await make.makeUser({ fullName: 'Before' });
  const pool = oneConnection();
  const readOnly = { readOnly: true };
  expect(await sqlStateOf(runAs(pool, user, (tx) => tx.query(rename('After')), readOnly))).toBe('25006');
  const attempt = runAs(
    pool,
    user,
    async (tx) => {
      await tx.query(sql`select set_config('transaction_read_only', 'off', true)`);
      await tx.query(rename('After'));
    },
    readOnly,
  );
  expect(await sqlStateOf(attempt)).toBe('25001');
  expect(await nameOf(user)).toBe('Before');
});

test('a statement that takes too long is stopped and says so', async () => {
  const user = await make.makeUser();
  const slow = (tx: Transaction) => tx.query(sql`select pg_sleep(30)`);
  expect(await sqlStateOf(runAs(oneConnection(), user, slow, { timeoutMs: 20 }))).toBe('57014');
});

describe('claims are data', () => {
  const names = {
    quotes: `Robert'); drop table public.contacts; --`,
    'dollar quotes': `$$ $claims$ \\' E'\\x27'`,
    emoji: '👩🏽‍💻 ‮override‬ \u2028',
    json: '","sub":"00000000-0000-0000-0000-000000000000","x":"',
    long: 'x'.repeat(20_000),
  };
  for (const [kind, name] of Object.entries(names)) {
    test(`with ${kind} in a person’s own metadata, they stay that person’s`, async () => {
      const user = await make.makeUser({ metadata: { nickname: name } });
      const [row] = await runAs(oneConnection(), user, (tx) =>
        tx.query(sql`select private.caller_id() as id, current_user::text as role,
          current_setting('request.jwt.claims')::jsonb #>> '{user_metadata,nickname}' as name`),
      );
      expect(row).toEqual({ id: user.id, role: 'authenticated', name });
    });
  }

  test('a role in the claims is not a role in the database', async () => {
    const user = await make.makeUser();
    const claims = JSON.stringify({ sub: user.id, role: 'service_role' });
    const [row] = await runAs(oneConnection(), { ...user, actor: { ...user.actor, claims } }, (tx) =>
      tx.query(whoAmI),
    );
    expect(row).toEqual({ id: user.id, role: 'authenticated' });
  });
});
