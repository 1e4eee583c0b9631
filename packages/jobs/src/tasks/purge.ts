import { type Pool, type SQL, sql, type Transaction } from '@switchboard/db';
import { inWorkspace } from '../system.ts';

const BATCH = 1_000;
const TIMEOUT_MS = 60_000;
/** An expired invitation can be sent again for a while. */
const INVITATION_GRACE_DAYS = 7;

export type Retention = { deletedDays: number; eventDays: number };
export type Purged = Record<'invitations' | 'contacts' | 'companies' | 'events' | 'deliveries', number>;

const ago = (days: number) => sql`now() - ${days} * interval '1 day'`;

async function removeBatch(tx: Transaction, table: SQL, condition: SQL): Promise<number> {
  const rows = await tx.query<{ id: string }>(sql`
    delete from ${table} where workspace_id = private.workspace_id() and id in (
      select id from ${table} where workspace_id = private.workspace_id() and ${condition} limit ${BATCH}
    ) returning id`);
  return rows.length;
}

/** Removes for good what one workspace has no more use for, a batch per transaction so that nobody waits for it. */
export async function purgeWorkspace(pool: Pool, workspaceId: string, retention: Retention): Promise<Purged> {
  async function remove(table: string, condition: SQL): Promise<number> {
    let removed = 0;
    for (;;) {
      const count = await inWorkspace(
        pool,
        workspaceId,
        (tx) => removeBatch(tx, sql.raw(`public.${table}`), condition),
        { timeoutMs: TIMEOUT_MS },
      );
      removed += count;
      if (count < BATCH) return removed;
    }
  }
  const deletedLongAgo = sql`deleted_at < ${ago(retention.deletedDays)}`;
  return {
    invitations: await remove(
      'invitations',
      sql`accepted_at is null and expires_at < ${ago(INVITATION_GRACE_DAYS)}`,
    ),
    contacts: await remove('contacts', deletedLongAgo),
    companies: await remove('companies', deletedLongAgo),
    events: await remove('domain_events', sql`occurred_at < ${ago(retention.eventDays)}`),
    deliveries: await remove(
      'webhook_deliveries',
      sql`state <> 'pending' and created_at < ${ago(retention.eventDays)}`,
    ),
  };
}
