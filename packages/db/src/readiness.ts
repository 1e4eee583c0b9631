import { setTimeout as delay } from 'node:timers/promises';
import journal from '../../../supabase/migrations/meta/_journal.json' with { type: 'json' };
import type { Pool } from './pool.ts';

/** What this version of the program was written for. */
const expectedMigration = journal.entries.at(-1)?.tag.split('_', 1)[0] ?? '';

const REACHABLE_WITHIN_MS = 1_000;
/** Several of a runner's beats: a busy moment is no silence. */
const SILENT_AFTER_SECONDS = 30;

export type Readiness = {
  database: 'ok' | 'away';
  /** `behind`: this version's newest migration is not there. Null: not known. */
  migrations: 'ok' | 'behind' | null;
  /** `none` has said that it lives; where jobs run elsewhere, that is as it should be. */
  jobs: 'ok' | 'silent' | 'none' | null;
};

const away: Readiness = { database: 'away', migrations: null, jobs: null };

/** Whether the database can be worked with, as the server's own login. */
export function checkReadiness(pool: Pool): Promise<Readiness> {
  const answer = ask(pool).catch(() => away);
  return Promise.race([answer, delay(REACHABLE_WITHIN_MS, away, { ref: false })]);
}

async function ask(pool: Pool): Promise<Readiness> {
  const lease = await pool.lease();
  try {
    const [row] = await lease.send(
      'select is_migrated, runner_silent_seconds from private.readiness($1)',
      [expectedMigration],
      false,
    );
    return {
      database: 'ok',
      migrations: row?.is_migrated ? 'ok' : 'behind',
      jobs: stateOf(row?.runner_silent_seconds),
    };
  } catch (error) {
    // The database answers, and does not know the question: it is older than this.
    if (error instanceof Error && 'code' in error && error.code === '42883') {
      return { database: 'ok', migrations: 'behind', jobs: null };
    }
    throw error;
  } finally {
    lease.release();
  }
}

const stateOf = (silentSeconds: number | null) => {
  if (silentSeconds === null) return 'none';
  return silentSeconds < SILENT_AFTER_SECONDS ? 'ok' : 'silent';
};
