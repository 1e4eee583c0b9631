import { calls, columnsAs, type SQL, sql, statement } from '@switchboard/db';
import type { Call, ListCallsInput } from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import { decodeCursor, TimeCursor, toPage } from '../../page.ts';
import type { Scope } from '../../trpc.ts';
import { callShape, inWorkspace, joinParties } from './shape.ts';

const selectCalls = (condition: SQL) =>
  sql`select ${columnsAs(callShape)} from ${calls} ${joinParties} where ${inWorkspace} and ${condition}`;

const byId = statement<Call, { id: string }>(selectCalls(sql`${calls.id} = ${sql.placeholder('id')}::uuid`));

export async function getCall({ tx }: Scope, { id }: { id: string }): Promise<Call> {
  const [row] = await tx.last(() => tx.run(byId, { id }));
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

const ofCaller = statement<Call, Record<string, never>>(
  selectCalls(sql`${calls.userId} = private.caller_id() and ${calls.endedAt} is null`),
);

/** The call the caller is on, in the active workspace. */
export async function activeCall({ tx }: Scope): Promise<Call | null> {
  const [row] = await tx.last(() => tx.run(ofCaller, {}));
  return row ?? null;
}

/** Newest first. */
export async function listCalls({ tx }: Scope, { limit, cursor, contactId, filter }: ListCallsInput) {
  const after = decodeCursor(cursor, TimeCursor);
  const parts: SQL[] = [sql`true`];
  if (contactId) parts.push(sql`${calls.contactId} = ${contactId}::uuid`);
  if (filter?.userId) parts.push(sql`${calls.userId} = ${filter.userId}::uuid`);
  if (filter?.outcome) parts.push(sql`${calls.outcome} = ${filter.outcome}`);
  if (filter?.direction) parts.push(sql`${calls.direction} = ${filter.direction}`);
  if (after)
    parts.push(sql`(${calls.startedAt}, ${calls.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const rows = await tx.last(() =>
    tx.query<Call>(sql`${selectCalls(sql.join(parts, sql` and `))}
      order by ${calls.startedAt} desc, ${calls.id} desc limit ${limit + 1}`),
  );
  return toPage(rows, limit, (row) => [row.startedAt, row.id]);
}
