import { openGate } from '@switchboard/db/testing';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startJobsRunner } from './runner.ts';
import { openTestDesk } from './testing/desk.ts';
import { startEndpoint } from './testing/endpoint.ts';

const desk = await openTestDesk();
const { owner } = desk;

for (const how of ['refuse', 'swallow'] as const) {
  test(`with Postgres away (${how}) the runner lives on, and does afterwards what was committed before and meanwhile`, async () => {
    const gate = await openGate(desk.jobsUrl);
    onTestFinished(gate.close);
    const endpoint = await startEndpoint();
    const workspaceId = await desk.makeWorkspace();
    const { id } = await desk.makeWebhook(workspaceId, endpoint.url);
    let hasEnded = false;
    const runner = await startJobsRunner({ env: { ...desk.env, JOBS_DATABASE_URL: gate.url } });
    onTestFinished(() => runner.stop());
    runner.failure.catch(() => (hasEnded = true));
    const delivered = async () =>
      (await desk.deliveries(id)).filter(({ state }) => state === 'delivered').length;
    const makeContacts = (count: number) => owner`
      insert into public.contacts (workspace_id, full_name) select ${workspaceId}, 'C' || i from generate_series(1, ${count}::int) i`;

    await makeContacts(50);
    await vi.waitFor(async () => expect(await delivered()).toBeGreaterThan(0), { timeout: 10_000 });
    await gate[how]();
    await makeContacts(50);
    await owner`select graphile_worker.add_job('purge_workspace', json_build_object('workspaceId', ${workspaceId}::text))`;
    await delay(6_000);
    await gate.open();
    await vi.waitFor(
      async () => {
        await desk.makeDue(id);
        expect(await delivered()).toBe(100);
        const jobs =
          await owner`select from graphile_worker._private_jobs where payload ->> 'workspaceId' = ${workspaceId}`;
        expect(jobs).toHaveLength(0);
      },
      { timeout: 60_000, interval: 500 },
    );
    expect(hasEnded).toBe(false);
    // At least once each, always under the same id.
    expect(new Set(endpoint.received.map((request) => request.id)).size).toBe(100);
  }, 100_000);
}
