import type { WebhookClient } from '@switchboard/integrations/webhook';
import { runOnce } from 'graphile-worker';
import { type JobsEnv, readEnv } from './env.ts';
import { sweep } from './sweep.ts';
import { openWorkshop } from './workshop.ts';

const CONCURRENT_JOBS = 5;
const BUDGET_MS = 45_000;

type Options = { env?: JobsEnv; client?: WebhookClient; budgetMs?: number };

/**
 * For where no runner lives: does what is due now, jobs and deliveries, and answers whether it got through. What the
 * budget leaves stays in the queue for the next call.
 */
export async function drainQueue({
  env = readEnv(),
  budgetMs = BUDGET_MS,
  ...options
}: Options = {}): Promise<{ isDone: boolean }> {
  const { taskList, deliverer, utils, shared, close } = await openWorkshop(env, options);
  const deadline = AbortSignal.timeout(budgetMs);
  const late = new Promise<'late'>((resolve) => deadline.addEventListener('abort', () => resolve('late')));
  const work = async () => {
    await utils.withPgClient((client) =>
      client.query(`select private.free_jobs_of_dead_runners('30 seconds')`),
    );
    await utils.addJob('schedule_housekeeping', {}, { jobKey: 'schedule_housekeeping', maxAttempts: 12 });
    await runOnce({
      ...shared,
      taskList,
      concurrency: CONCURRENT_JOBS,
      maxPoolSize: CONCURRENT_JOBS + 2,
      noHandleSignals: true,
    });
    while (!deadline.aborted && (await sweep(utils, deliverer)) > 0) await deliverer.idle();
    await deliverer.idle();
  };
  try {
    return { isDone: (await Promise.race([work(), late])) !== 'late' };
  } finally {
    await close();
  }
}
