import { sql, statement, type Transaction } from '@switchboard/db';
import type { NewJob, TaskName } from './tasks/payloads.ts';

const add = statement<{ id: string }, { task: string; payload: string; runAt: string | null }>(
  sql`select private.add_job(
    ${sql.placeholder('task')}::text, ${sql.placeholder('payload')}::jsonb, ${sql.placeholder('runAt')}::timestamptz
  )::text as id`,
);

/** A job in the caller's own transaction: it exists when the change it follows from does, and only then. */
export async function addJob<Name extends TaskName>(
  tx: Transaction,
  task: Name,
  payload: NewJob<Name>,
  { runAt = null }: { runAt?: string | null } = {},
): Promise<void> {
  await tx.run(add, { task, payload: JSON.stringify(payload), runAt });
}
