import { asActor, type Pool, type Transaction } from '@switchboard/db';
import { randomUUID } from 'node:crypto';

/** Work in one workspace and no other: how every task reaches data. */
export function inWorkspace<Result>(
  pool: Pool,
  workspaceId: string,
  work: (tx: Transaction) => Promise<Result>,
  { timeoutMs = 15_000, requestId = `job-${randomUUID()}` } = {},
): Promise<Result> {
  return asActor(
    pool,
    { kind: 'system', workspaceId },
    { readOnly: false, workspaceId, requestId, timeoutMs },
    work,
  );
}
