import type { WebhookClient } from '@switchboard/integrations/webhook';
import { parseCronItems, run } from 'graphile-worker';
import { EventEmitter } from 'node:events';
import { type JobsEnv, readEnv } from './env.ts';
import { startHeartbeat } from './heartbeat.ts';
import { log, messageOf } from './log.ts';
import { sweep } from './sweep.ts';
import { openWorkshop } from './workshop.ts';

const CONCURRENT_JOBS = 5;
const POLL_MS = 2_000;
const SWEEP_MS = 2_000;

/** Missed while nobody ran, it is made up for; the database sees to it that it happens once a day. */
const schedule = parseCronItems([
  {
    task: 'schedule_housekeeping',
    match: '7 * * * *',
    options: { backfillPeriod: 86_400_000, maxAttempts: 12 },
  },
]);

export type JobsRunner = {
  /** Rejects when the runner ends without being asked to. */
  failure: Promise<never>;
  stop: () => Promise<void>;
};

type Options = { env?: JobsEnv; client?: WebhookClient };

/** Works the queue until it is stopped; any number of these may run side by side. */
export async function startJobsRunner({ env = readEnv(), ...options }: Options = {}): Promise<JobsRunner> {
  const workshop = await openWorkshop(env, options);
  const { taskList, deliverer, utils, shared } = workshop;
  const events = new EventEmitter();
  const poolId = new Promise<string>((resolve) =>
    events.once('pool:create', ({ workerPool }: { workerPool: { id: string } }) => resolve(workerPool.id)),
  );
  const runner = await run({
    ...shared,
    events,
    taskList,
    parsedCronItems: schedule,
    concurrency: CONCURRENT_JOBS,
    maxPoolSize: CONCURRENT_JOBS + 2,
    pollInterval: POLL_MS,
    noHandleSignals: true,
  });
  const heartbeat = startHeartbeat(utils, await poolId);
  const look = () =>
    sweep(utils, deliverer).catch((error: unknown) =>
      log('warning', 'sweep failed', { error: messageOf(error) }),
    );
  const sweeper = setInterval(() => void look(), SWEEP_MS);
  await Promise.all([heartbeat.first, look()]);

  let isStopping = false;
  const failure = runner.promise.then(
    () => new Promise<never>((_, reject) => isStopping || reject(new Error('The jobs runner ended'))),
  );
  failure.catch(() => undefined);
  return {
    failure,
    stop: async () => {
      isStopping = true;
      clearInterval(sweeper);
      await runner.stop();
      await heartbeat.stop();
      await workshop.close();
    },
  };
}
