import { calls, columnsAs, insertInto, notes, type SQL, sql } from '@switchboard/db';
import type { Call, EndCallInput, SetOutcomeInput } from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import type { Scope } from '../../trpc.ts';
import { callShape, inWorkspace, joinParties } from './shape.ts';

const returning = (changed: SQL) =>
  sql`with changed as (${changed} returning *) select ${columnsAs(callShape)} from changed as calls ${joinParties}`;

async function findCall(tx: Scope['tx'], id: string): Promise<Call> {
  const [row] = await tx.query<Call>(
    sql`select ${columnsAs(callShape)} from ${calls} ${joinParties} where ${inWorkspace} and ${calls.id} = ${id}::uuid`,
  );
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/** Ends a call with its outcome and, in the same transaction, the note. Its length is computed by the database. */
export async function endCall({ tx }: Scope, input: EndCallInput): Promise<Call> {
  const { id, outcome, endedAt, note } = input;
  if (endedAt && Date.parse(endedAt) > Date.now() + 60_000) {
    throw new DomainError('CALL_IN_FUTURE', { fields: { endedAt: 'Not in the future' } });
  }
  const end = endedAt ? sql`${endedAt}::timestamptz` : sql`greatest(now(), ${calls.startedAt})`;
  const [ended] = await tx.query<Call>(
    returning(sql`
      update ${calls} set ended_at = ${end}, outcome = ${outcome}, status = 'completed'
      where ${inWorkspace} and ${calls.id} = ${id}::uuid and ${calls.endedAt} is null and ${end} >= ${calls.startedAt}`),
  );
  if (!ended) {
    const current = await findCall(tx, id);
    if (current.endedAt) throw new DomainError('CALL_ALREADY_ENDED', { current });
    throw new DomainError('CALL_END_BEFORE_START', { fields: { endedAt: 'Before the call started' } });
  }
  if (note) {
    const values = {
      workspaceId: sql`private.workspace_id()`,
      callId: id,
      bodyText: note,
      authorUserId: sql`private.caller_id()`,
    };
    await tx.query(insertInto(notes, values));
  }
  return ended;
}

/** Corrects the outcome of a call that has ended. */
export async function setOutcome({ tx }: Scope, input: SetOutcomeInput): Promise<Call> {
  const { id, outcome, expectedUpdatedAt } = input;
  const unchanged = expectedUpdatedAt
    ? sql`and ${calls.updatedAt} = ${expectedUpdatedAt}::timestamptz`
    : sql``;
  const [row] = await tx.query<Call>(
    returning(sql`
      update ${calls} set outcome = ${outcome}
      where ${inWorkspace} and ${calls.id} = ${id}::uuid and ${calls.endedAt} is not null ${unchanged}`),
  );
  if (row) return row;
  const current = await findCall(tx, id);
  const isStale = current.endedAt && expectedUpdatedAt;
  throw isStale ? new DomainError('STALE', { current }) : new DomainError('CALL_NOT_ENDED');
}
