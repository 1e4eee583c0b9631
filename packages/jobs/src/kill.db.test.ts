import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openTestDesk } from './testing/desk.ts';
import { startEndpoint } from './testing/endpoint.ts';

const desk = await openTestDesk();
const { owner } = desk;
const main = fileURLToPath(new URL('main.ts', import.meta.url));
const patience = { timeout: 100_000, interval: 50 };

function startProcess(): ChildProcess {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, JOBS_DATABASE_URL: desk.jobsUrl, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

test('runners killed in the middle of 10,000 deliveries lose none, and send none twice under another id', async () => {
  const endpoint = await startEndpoint();
  const workspaceId = await desk.makeWorkspace();
  const webhooks = await Promise.all(
    Array.from({ length: 5 }, () => desk.makeWebhook(workspaceId, endpoint.url)),
  );
  await owner`insert into public.contacts (workspace_id, full_name) select ${workspaceId}, 'C' || i from generate_series(1, 2000) i`;
  const seen = () => new Set(endpoint.received.map(({ id }) => id)).size;

  for (const killAt of [2_000, 5_000]) {
    const runners = [startProcess(), startProcess()];
    await vi.waitFor(() => expect(seen()).toBeGreaterThan(killAt), patience);
    for (const runner of runners) runner.kill('SIGKILL');
    await Promise.all(runners.map((runner) => once(runner, 'exit')));
    // The leases of the dead run out.
    for (const { id } of webhooks) await desk.makeDue(id);
  }
  startProcess();
  await vi.waitFor(async () => {
    const [open] = await owner<{ count: number }[]>`
      select count(*)::int from public.webhook_deliveries where workspace_id = ${workspaceId} and state <> 'delivered'`;
    expect(open?.count).toBe(0);
  }, patience);

  const ids = await owner<{ id: string; body: string }[]>`
    select id, body from public.webhook_deliveries where workspace_id = ${workspaceId}`;
  const bodies = new Map(ids.map(({ id, body }) => [id, body]));
  expect(bodies.size).toBe(10_000);
  expect(seen()).toBe(10_000);
  for (const { id, body } of endpoint.received) expect(bodies.get(id)).toBe(body);
}, 300_000);

test('a job whose runner died is done by another', async () => {
  const workspaceId = await desk.makeWorkspace();
  const [job] = await owner<{ id: string }[]>`
    select id from graphile_worker.add_job('purge_workspace', json_build_object('workspaceId', ${workspaceId}::text))`;
  // As a runner leaves it that is killed after its first beat.
  await owner`insert into private.job_runners (pool_id, seen_at) values ('pool-dead', now() - interval '1 minute')`;
  await owner`update graphile_worker._private_jobs set locked_by = 'pool-dead', locked_at = now() where id = ${job?.id ?? ''}`;
  await desk.startRunner();
  await vi.waitFor(async () => {
    expect(await owner`select from graphile_worker._private_jobs where id = ${job?.id ?? ''}`).toHaveLength(
      0,
    );
  }, patience);
  expect(await owner`select from private.job_runners where pool_id = 'pool-dead'`).toHaveLength(0);
});

test('a runner whose every connection is cut goes on', async () => {
  const endpoint = await startEndpoint();
  const workspaceId = await desk.makeWorkspace();
  const { id } = await desk.makeWebhook(workspaceId, endpoint.url);
  await desk.startRunner();
  const delivered = () =>
    vi.waitFor(async () => {
      expect((await desk.deliveries(id)).map(({ state }) => state)).not.toContain('pending');
    }, patience);
  await desk.make.makeContact(workspaceId);
  await delivered();
  const cut = await owner`
    select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'switchboard_jobs' and datname = current_database()`;
  expect(cut.length).toBeGreaterThan(1);
  await desk.make.makeContact(workspaceId);
  await delivered();
  expect(new Set(endpoint.received.map(({ id: one }) => one)).size).toBe(2);
});
