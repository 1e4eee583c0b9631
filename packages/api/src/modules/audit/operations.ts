import { auditLog, columnsAs, sql } from '@switchboard/db';
import type { AuditActor, AuditOperationPage, ListAuditInput } from '@switchboard/validators';
import { z } from 'zod';
import { decodeCursor, toPage } from '../../page.ts';
import type { Scope } from '../../trpc.ts';
import { conditions, requireAuditRead } from './queries.ts';
import { actorsOf, type AuditRow, entriesOf, inWorkspace, namesIn, toEntry } from './shape.ts';

/** Enough to say in words what an operation did; the rest is read by `audit.list` when somebody opens it. */
const ENTRIES_SHOWN = 5;

type OperationRow = {
  operationId: string;
  headId: string;
  occurredAt: string;
  actorKind: AuditActor['kind'];
  actorId: string | null;
  requestId: string | null;
  undoes: string | null;
  undoneBy: string | null;
  isUndoable: boolean;
  changes: number;
};

/** The newest entry of the page's last operation, and that operation. */
const Cursor = z.tuple([z.iso.datetime({ offset: true }), z.uuid(), z.uuid()]);

/**
 * Operation by operation, newest first: steps over the rest of an operation instead of reading it, so that a change of
 * thousands of rows is one line.
 */
export async function listOperations({ tx }: Scope, input: ListAuditInput): Promise<AuditOperationPage> {
  const { limit, cursor, filter = {} } = input;
  await requireAuditRead(tx);
  const after = decodeCursor(cursor, Cursor);
  const head = sql`select ${auditLog}.*, array[${auditLog.operation}] as seen from ${auditLog}
    where ${inWorkspace} ${conditions(filter)}
    ${after ? sql`and (${auditLog.occurredAt}, ${auditLog.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid) and ${auditLog.operation} <> ${after[2]}::uuid` : sql``}
    order by ${auditLog.occurredAt} desc, ${auditLog.id} desc limit 1`;
  const next = sql`select ${auditLog}.*, h.seen || ${auditLog.operation} from ${auditLog}
    where ${inWorkspace} ${conditions(filter)}
      and (${auditLog.occurredAt}, ${auditLog.id}) < (h.occurred_at, h.id) and ${auditLog.operation} <> all (h.seen)
    order by ${auditLog.occurredAt} desc, ${auditLog.id} desc limit 1`;
  const rows = await tx.query<OperationRow>(sql`
    with recursive heads as (
      (${head}) union all select n.* from heads h cross join lateral (${next}) n
    )
    select ${columnsAs({
      operationId: sql`h.operation`,
      headId: sql`h.id`,
      occurredAt: sql`h.occurred_at`,
      actorKind: sql`h.actor_kind`,
      actorId: sql`h.actor_id`,
      requestId: sql`h.request_id`,
      undoes: sql`h.undoes`,
      undoneBy: sql`(
        select u.operation from ${auditLog} u
        where u.workspace_id = h.workspace_id and u.undoes = h.operation and not exists (
          select from ${auditLog} v where v.workspace_id = h.workspace_id and v.undoes = u.operation
        ) limit 1)`,
      isUndoable: sql`whole.is_undoable`,
      changes: sql`whole.changes`,
    })}
    from (select * from heads limit ${limit + 1}) h
    cross join lateral (
      select count(*)::integer as changes,
        private.is_undoable(array_agg(distinct l.table_name || ' ' || l.action)) as is_undoable
      from ${auditLog} l
      where l.workspace_id = h.workspace_id and l.operation = h.operation
    ) whole
    order by h.occurred_at desc, h.id desc`);
  const page = toPage(rows, limit, (row) => [row.occurredAt, row.headId, row.operationId]);
  const entries = await firstEntries({ tx }, page.items);
  const [actorOf, names] = await Promise.all([actorsOf(tx, page.items), namesIn(tx, entries)]);
  const items = page.items.map((row) => ({
    operationId: row.operationId,
    occurredAt: row.occurredAt,
    actor: actorOf(row),
    requestId: row.requestId,
    undoes: row.undoes,
    undoneBy: row.undoneBy,
    isUndoable: row.isUndoable,
    changes: row.changes,
    entries: entries
      .filter(({ operationId }) => operationId === row.operationId)
      .map((entry) => toEntry(entry, actorOf)),
  }));
  return { ...page, items, names };
}

async function firstEntries({ tx }: Pick<Scope, 'tx'>, operations: OperationRow[]): Promise<AuditRow[]> {
  if (operations.length === 0) return [];
  const ids = operations.map(({ operationId }) => operationId).join(',');
  const rows = await tx.query<AuditRow>(
    entriesOf(sql`
      select entry.* from unnest(string_to_array(${ids}, ',')::uuid[]) wanted
      cross join lateral (
        select * from ${auditLog} where ${inWorkspace} and ${auditLog.operation} = wanted
        order by ${auditLog.occurredAt}, ${auditLog.id} limit ${ENTRIES_SHOWN}
      ) entry`),
  );
  return rows.toReversed();
}
