import type { Pool } from '@switchboard/db';
import type { JobHelpers, TaskList } from 'graphile-worker';
import { log, messageOf } from '../log.ts';
import type { Deliverer } from '../webhook/deliverer.ts';
import { taskPayloads, type TaskName, type TaskPayload } from './payloads.ts';
import { purgeWorkspace, type Retention } from './purge.ts';

export type TaskContext = { pool: Pool; deliverer: Deliverer; retention: Retention };

type Handlers = { [Name in TaskName]: (payload: TaskPayload<Name>, helpers: JobHelpers) => Promise<void> };

const handlersOf = ({ pool, deliverer, retention }: TaskContext): Handlers => ({
  // Only wakes: a slow endpoint must not hold one of the places where jobs run.
  deliver_webhooks: async (endpoint) => deliverer.wake(endpoint),
  schedule_housekeeping: async (_payload, { query }) => {
    await query(`select private.schedule_for_each_workspace('purge_workspace', interval '20 hours')`);
  },
  purge_workspace: async ({ workspaceId }) => {
    const purged = await purgeWorkspace(pool, workspaceId, retention);
    if (Object.values(purged).some((count) => count > 0))
      log('info', 'workspace purged', { workspaceId, ...purged });
  },
});

/**
 * A failed job comes back after `exp(attempts)` seconds, counted from `run_at`: moved here by up to half of that, so
 * that jobs which failed together come back apart.
 */
const jitter = `
  update graphile_worker._private_jobs
  set run_at = now() + random() * 0.5 * exp(least(attempts, 10)) * interval '1 second' where id = $1`;

function guarded(handlers: Handlers, name: TaskName) {
  const handle = handlers[name] as (payload: unknown, helpers: JobHelpers) => Promise<void>;
  return async (payload: unknown, helpers: JobHelpers): Promise<void> => {
    const { job, query } = helpers;
    try {
      await handle(taskPayloads[name].parse(payload), helpers);
    } catch (error) {
      const isDead = job.attempts >= job.max_attempts;
      log(isDead ? 'error' : 'warning', isDead ? 'job dead' : 'job failed', {
        task: name,
        jobId: job.id,
        attempt: job.attempts,
        error: messageOf(error),
      });
      await query(jitter, [job.id]).catch(() => undefined);
      throw error;
    }
  };
}

/** graphile-worker's task list: each payload is checked before its task sees it. */
export function taskListOf(context: TaskContext): TaskList {
  const handlers = handlersOf(context);
  const names = Object.keys(taskPayloads) as TaskName[];
  return Object.fromEntries(names.map((name) => [name, guarded(handlers, name)]));
}
