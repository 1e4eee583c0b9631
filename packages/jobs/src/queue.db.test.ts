import { asActor, createPool, sql } from '@switchboard/db';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { addJob } from './add-job.ts';
import { drainQueue } from './drain.ts';
import { inWorkspace } from './system.ts';
import { purgeWorkspace } from './tasks/purge.ts';
import { openTestDesk } from './testing/desk.ts';
import { startEndpoint } from './testing/endpoint.ts';

const desk = await openTestDesk();
const { owner, make, pool } = desk;
const jobsPool = createPool({ url: desk.jobsUrl, max: 4, prepare: true });
afterAll(() => jobsPool.end());

const options = (workspaceId: string) => ({ readOnly: false, workspaceId, requestId: 'test' });
const jobsFor = (workspaceId: string) => owner<{ identifier: string; payload: Record<string, unknown> }[]>`
  select t.identifier, j.payload from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id
  where j.payload ->> 'workspaceId' = ${workspaceId}`;

describe('a job from code', () => {
  test('exists when the change it follows from does, and always for the workspace of its caller', async () => {
    const user = await make.makeUser();
    const workspaceId = await make.makeWorkspace(user);
    await asActor(pool, user.actor, options(workspaceId), (tx) => addJob(tx, 'purge_workspace', {}));
    expect(await jobsFor(workspaceId)).toEqual([{ identifier: 'purge_workspace', payload: { workspaceId } }]);

    const other = await desk.makeWorkspace();
    const forged = { workspaceId: other };
    await asActor(pool, user.actor, options(workspaceId), (tx) => addJob(tx, 'purge_workspace', forged));
    expect(await jobsFor(other)).toEqual([]);

    const failed = asActor(pool, user.actor, options(workspaceId), async (tx) => {
      await addJob(tx, 'purge_workspace', {});
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await jobsFor(workspaceId)).toHaveLength(2);
  });

  test('cannot be put into a workspace by naming it in the settings of the transaction', async () => {
    const user = await make.makeUser();
    const other = await desk.makeWorkspace();
    const forged = asActor(pool, user.actor, options(user.personalWorkspaceId), async (tx) => {
      await tx.query(sql`select set_config('switchboard.workspace_id', ${other}, true)`);
      await addJob(tx, 'purge_workspace', {});
    });
    await expect(forged).rejects.toThrow('NOT_A_MEMBER');
  });
});

describe('the logins', () => {
  /** A statement of the login itself, outside any actor's transaction. */
  async function runAs(url: string, statement: string): Promise<unknown> {
    const login = createPool({ url, max: 1, prepare: false });
    const lease = await login.lease();
    try {
      return await lease.send(statement, [], false);
    } finally {
      lease.release();
      await login.end();
    }
  }

  test.each([
    'select * from public.contacts',
    'select * from public.webhook_secrets',
    'select * from public.webhook_deliveries',
    'set role authenticated',
    'set role postgres',
    `select private.enter('{}', null, false, 1000, 'x', 'x')`,
    `select private.test_webhook(gen_random_uuid())`,
    'create table public.mine (id int)',
    'create table graphile_worker.mine (id int)',
    'drop table graphile_worker._private_jobs',
    'select * from private.job_runners',
  ])('the queue login may not %s', async (statement) => {
    await expect(runAs(desk.jobsUrl, statement)).rejects.toMatchObject({ code: '42501' });
  });

  test.each([
    'select * from graphile_worker._private_jobs',
    `select graphile_worker.add_job('purge_workspace')`,
    `select private.add_job('purge_workspace')`,
    'select * from private.webhooks_due()',
  ])('the web server login may not %s', async (statement) => {
    await expect(runAs(desk.loginUrl, statement)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a system actor', () => {
  test('sees and touches the rows of its one workspace and of no other', async () => {
    const [mine, theirs] = [await desk.makeWorkspace(), await desk.makeWorkspace()];
    const hooks = await Promise.all([mine, theirs].map((id) => desk.makeWebhook(id, 'https://a.test')));
    for (const id of [mine, theirs]) await make.makeContact(id);
    await inWorkspace(jobsPool, mine, async (tx) => {
      for (const table of [
        'contacts',
        'webhooks',
        'webhook_secrets',
        'webhook_deliveries',
        'domain_events',
      ]) {
        const rows = await tx.query<{ workspace: string }>(
          sql`select workspace_id as workspace from ${sql.raw(`public.${table}`)}`,
        );
        expect([table, ...new Set(rows.map(({ workspace }) => workspace))]).toEqual([table, mine]);
      }
      const touched = await tx.query(sql`
        update public.webhook_deliveries set state = 'dead' where webhook_id = ${hooks[1]?.id ?? ''}::uuid returning id`);
      expect(touched).toEqual([]);
    });
    const crossing = inWorkspace(jobsPool, mine, (tx) =>
      tx.query(sql`insert into public.webhook_deliveries (id, workspace_id, webhook_id, event_id, event_type, body)
        values (gen_random_uuid(), ${theirs}::uuid, ${hooks[1]?.id ?? ''}::uuid, gen_random_uuid(), 'x', '{}')`),
    );
    await expect(crossing).rejects.toThrow('row-level security');
  });
});

test('housekeeping removes what is past its time, in its own workspace alone', async () => {
  const [mine, theirs] = [await desk.makeWorkspace(), await desk.makeWorkspace()];
  for (const workspaceId of [mine, theirs]) {
    for (const days of [10, 31]) {
      const deletedAt = new Date(Date.now() - days * 86_400_000).toISOString();
      await make.makeContact(workspaceId, { full_name: `Deleted ${days}`, deleted_at: deletedAt });
      await make.makeCompany(workspaceId, { name: `Deleted ${days}`, deleted_at: deletedAt });
      await make.insert('invitations', {
        workspace_id: workspaceId,
        email: `e${days}@example.test`,
        role: 'member',
        token_hash: `${workspaceId} ${days}`,
        expires_at: new Date(Date.now() - (days - 9) * 86_400_000).toISOString(),
      });
    }
    await make.makeContact(workspaceId, { full_name: 'Living' });
  }
  await owner`update public.domain_events set occurred_at = now() - interval '31 days' where workspace_id in (${mine}, ${theirs})`;
  const retention = { deletedDays: 30, eventDays: 30 };
  const purged = await purgeWorkspace(jobsPool, mine, retention);
  expect(purged).toMatchObject({ contacts: 1, companies: 1, invitations: 1, deliveries: 0 });
  expect(purged.events).toBeGreaterThan(0);
  const names = await owner<{ workspace_id: string; full_name: string }[]>`
    select workspace_id, full_name from public.contacts where workspace_id in (${mine}, ${theirs})`;
  expect(
    names
      .filter(({ workspace_id: id }) => id === mine)
      .map(({ full_name: name }) => name)
      .toSorted(),
  ).toEqual(['Deleted 10', 'Living']);
  expect(names.filter(({ workspace_id: id }) => id === theirs)).toHaveLength(3);
  expect(await purgeWorkspace(jobsPool, mine, retention)).toEqual({
    contacts: 0,
    companies: 0,
    invitations: 0,
    events: 0,
    deliveries: 0,
  });
});

test('a drain does what is due, deliveries and jobs, and housekeeping once a day', async () => {
  const endpoint = await startEndpoint();
  const workspaceId = await desk.makeWorkspace();
  const { id } = await desk.makeWebhook(workspaceId, endpoint.url);
  await make.makeContact(workspaceId);
  await owner`delete from private.schedules`;
  const longGone = await make.makeContact(workspaceId, {
    deleted_at: new Date(Date.now() - 40 * 86_400_000).toISOString(),
  });
  expect(await drainQueue({ env: desk.env })).toEqual({ isDone: true });
  expect((await desk.deliveries(id)).every(({ state }) => state === 'delivered')).toBe(true);
  await drainQueue({ env: desk.env });
  expect(await owner`select from public.contacts where id = ${longGone}`).toHaveLength(0);
  expect(await owner`select task from private.schedules`).toEqual([{ task: 'purge_workspace' }]);
});

test('a job that keeps failing backs off, a little differently each time, and ends as a dead letter with its error', async () => {
  const [job] = await owner<{ id: string }[]>`
    select id from graphile_worker.add_job('purge_workspace', '{"workspaceId": "nonsense"}', max_attempts => 2)`;
  const read = async () => {
    const [row] = await owner<
      {
        attempts: number;
        max_attempts: number;
        last_error: string | null;
        is_available: boolean;
        waits: number;
      }[]
    >`
      select attempts, max_attempts, last_error, is_available, extract(epoch from run_at - now())::float8 as waits
      from graphile_worker._private_jobs where id = ${job?.id ?? ''}`;
    return row;
  };
  await desk.startRunner();
  await vi.waitFor(async () => expect((await read())?.last_error).toContain('Invalid UUID'), {
    timeout: 10_000,
  });
  expect((await read())?.waits).toBeLessThanOrEqual(Math.E * 1.5);
  await vi.waitFor(async () => expect(await read()).toMatchObject({ attempts: 2, is_available: false }), {
    timeout: 20_000,
  });
});

test('the migrations hold every revision of the queue that this graphile-worker knows', async () => {
  const require = createRequire(import.meta.url);
  const packageDir = dirname(dirname(require.resolve('graphile-worker')));
  expect(JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')).name).toBe('graphile-worker');
  const known = (await readdir(join(packageDir, 'sql')))
    .map((file) => Number.parseInt(file, 10))
    .toSorted((a, b) => a - b);
  const applied = await owner<{ id: number }[]>`select id from graphile_worker.migrations order by id`;
  expect(applied.map(({ id }) => id)).toEqual(known);
});
