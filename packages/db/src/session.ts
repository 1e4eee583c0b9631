import type { Actor } from './actor.ts';
import { isContention } from './errors.ts';
import type { Pool } from './pool.ts';
import { type ActorOptions, Transaction } from './transaction.ts';

const MAX_ATTEMPTS = 3;

/**
 * The only way to a connection on someone's behalf: runs `work` in a transaction that has the `authenticated` role and
 * the actor's claims. Commits when it returns, rolls back when it throws; the connection goes back clean either way.
 * One that Postgres undid because two waited for each other is tried again, so `work` may run more than once.
 */
export async function asActor<Result>(
  pool: Pool,
  actor: Actor,
  options: ActorOptions,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(pool, actor, options, work);
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isContention(error)) throw error;
    }
  }
}

async function runOnce<Result>(
  pool: Pool,
  actor: Actor,
  options: ActorOptions,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const lease = await pool.lease();
  const tx = new Transaction(lease, actor, options);
  try {
    const result = await work(tx);
    await tx.commit();
    return result;
  } catch (error) {
    throw await tx.rollback(error);
  } finally {
    lease.release();
  }
}
