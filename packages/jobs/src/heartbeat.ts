import type { WorkerUtils } from 'graphile-worker';
import { log, messageOf } from './log.ts';

const BEAT_MS = 5_000;
/** Several beats: a busy moment is not a death. */
const SILENT_FOR = '30 seconds';

/** Says that this runner lives, and frees the jobs of those that no longer say so. */
export function startHeartbeat(utils: WorkerUtils, poolId: string) {
  const beat = async () => {
    try {
      const dead = await utils.withPgClient(async (client) => {
        await client.query('select private.runner_seen($1)', [poolId]);
        const { rows } = await client.query<{ pool: string }>(
          'select pool from private.free_jobs_of_dead_runners($1::interval) pool',
          [SILENT_FOR],
        );
        return rows.map(({ pool }) => pool);
      });
      if (dead.length > 0) log('warning', 'jobs of dead runners freed', { runners: dead });
    } catch (error) {
      log('warning', 'heartbeat failed', { error: messageOf(error) });
    }
  };
  const timer = setInterval(() => void beat(), BEAT_MS);
  return {
    first: beat(),
    stop: async () => {
      clearInterval(timer);
      await utils
        .withPgClient((client) => client.query('select private.runner_gone($1)', [poolId]))
        .catch(() => undefined);
    },
  };
}
