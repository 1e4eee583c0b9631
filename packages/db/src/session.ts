import type { Actor } from './actor.ts';
import type { Pool } from './pool.ts';
import { type ActorOptions, Transaction } from './transaction.ts';

/**
 * The only way to a connection on someone's behalf: runs `work` in a transaction that has the `authenticated` role and
 * the actor's claims. Commits when it returns, rolls back when it throws; the connection goes back clean either way.
 */
export async function asActor<Result>(
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
