import { auditLog, type SQL, sql, type Transaction } from '@switchboard/db';
import type { AuditFilter, AuditHistoryInput, AuditPage, ListAuditInput } from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import { decodeCursor, TimeCursor, toPage } from '../../page.ts';
import type { Scope } from '../../trpc.ts';
import { actorsOf, type AuditRow, entriesOf, inWorkspace, namesIn, toEntry } from './shape.ts';

export const conditions = (filter: AuditFilter): SQL => {
  const { tableName, rowId, actorId, operationId, action, from, to } = filter;
  const parts: SQL[] = [];
  if (tableName) parts.push(sql`${auditLog.tableName} = ${tableName}`);
  if (rowId) parts.push(sql`${auditLog.rowId} = ${rowId}::uuid`);
  if (actorId) parts.push(sql`${auditLog.actorId} = ${actorId}::uuid`);
  if (operationId) parts.push(sql`${auditLog.operation} = ${operationId}::uuid`);
  if (action) parts.push(sql`${auditLog.action} = ${action}`);
  if (from) parts.push(sql`${auditLog.occurredAt} >= ${from}::timestamptz`);
  if (to) parts.push(sql`${auditLog.occurredAt} < ${to}::timestamptz`);
  return parts.length ? sql`and ${sql.join(parts, sql` and `)}` : sql``;
};

/** The whole log is for those with `audit.read`; without it people read the history of the records they see. */
export async function requireAuditRead(tx: Transaction): Promise<void> {
  const [allowed] = await tx.query<{ isAllowed: boolean }>(
    sql`select private.workspace_id() in (select private.workspaces_where('audit.read')) as "isAllowed"`,
  );
  if (!allowed?.isAllowed) throw new DomainError('NOT_ALLOWED');
}

async function readPage(
  tx: Transaction,
  filter: AuditFilter,
  limit: number,
  cursor: string | null | undefined,
): Promise<AuditPage> {
  const after = decodeCursor(cursor, TimeCursor);
  const beyond = after
    ? sql`and (${auditLog.occurredAt}, ${auditLog.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
    : sql``;
  const rows = await tx.query<AuditRow>(
    entriesOf(sql`
      select * from ${auditLog} where ${inWorkspace} ${conditions(filter)} ${beyond}
      order by ${auditLog.occurredAt} desc, ${auditLog.id} desc limit ${limit + 1}`),
  );
  const page = toPage(rows, limit, (row) => [row.occurredAt, row.id]);
  const [actorOf, names] = await Promise.all([actorsOf(tx, page.items), namesIn(tx, page.items)]);
  return { ...page, items: page.items.map((row) => toEntry(row, actorOf)), names };
}

/** Change by change, newest first. */
export async function listAudit(
  { tx }: Scope,
  { limit, cursor, filter = {} }: ListAuditInput,
): Promise<AuditPage> {
  await requireAuditRead(tx);
  return readPage(tx, filter, limit, cursor);
}

/** What became of one record, for everyone who sees it; of one that is gone, for those with `audit.read`. */
export async function recordHistory({ tx }: Scope, input: AuditHistoryInput): Promise<AuditPage> {
  const { table, rowId, limit, cursor } = input;
  const [[record], page] = await Promise.all([
    // The log's policy opens the record's entries when the caller sees the record itself.
    tx.query<{ isSeen: boolean }>(sql`
      with asked as materialized (select set_config('switchboard.record', ${`${table} ${rowId}`}, true) as record)
      select asked.record <> '' and private.row_in_view() is not null as "isSeen" from asked`),
    readPage(tx, { tableName: table, rowId }, limit, cursor),
  ]);
  if (page.items.length === 0 && !cursor && !record?.isSeen) throw new DomainError('NOT_FOUND');
  return page;
}
