import { createPool, type Pool } from '@switchboard/db';
import { createWebhookClient, type WebhookClient } from '@switchboard/integrations/webhook';
import { Logger, makeWorkerUtils, type TaskList, type WorkerUtils } from 'graphile-worker';
import type { JobsEnv } from './env.ts';
import { log } from './log.ts';
import { taskListOf } from './tasks/task-list.ts';
import { Deliverer } from './webhook/deliverer.ts';

const POOL_MAX = 10;

/** graphile-worker's own words, when something is wrong. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') log(level, 'queue', { message });
});

/** What both kinds of runner work with: the long-lived one and the one that a cron request wakes. */
export type Workshop = {
  taskList: TaskList;
  deliverer: Deliverer;
  utils: WorkerUtils;
  shared: { connectionString: string; noPreparedStatements: boolean; logger: Logger };
  close: () => Promise<void>;
};

type Options = { client?: WebhookClient };

export async function openWorkshop(
  env: JobsEnv,
  { client = createWebhookClient() }: Options = {},
): Promise<Workshop> {
  const isPrepared = env.DATABASE_PREPARE === 'on';
  const shared = {
    connectionString: asLibpq(env.JOBS_DATABASE_URL),
    noPreparedStatements: !isPrepared,
    logger,
  };
  const pool: Pool = createPool({ url: env.JOBS_DATABASE_URL, max: POOL_MAX, prepare: isPrepared });
  const deliverer = new Deliverer({ pool, client });
  const retention = { deletedDays: env.SOFT_DELETE_RETENTION_DAYS, eventDays: env.EVENT_RETENTION_DAYS };
  const utils = await makeWorkerUtils({ ...shared, maxPoolSize: 2 });
  return {
    taskList: taskListOf({ pool, deliverer, retention }),
    deliverer,
    utils,
    shared,
    close: async () => {
      await deliverer.stop();
      await Promise.allSettled([utils.release(), client.close(), pool.end()]);
    },
  };
}

/** graphile-worker's driver takes `sslmode=require` for `verify-full`, unless it is told to read it as everybody does. */
function asLibpq(url: string): string {
  const address = new URL(url);
  if (address.searchParams.has('sslmode')) address.searchParams.set('uselibpqcompat', 'true');
  return address.href;
}
