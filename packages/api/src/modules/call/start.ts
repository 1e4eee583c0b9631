import { calls, columnsAs, contacts, insertInto, type SQL, sql, statement } from '@switchboard/db';
import type { Call, StartCallInput } from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import { answerRetry, createHashOf } from '../../retry.ts';
import type { Scope } from '../../trpc.ts';
import { callShape, inWorkspace, joinParties } from './shape.ts';

const given = (name: keyof Params) => sql`${sql.placeholder(name)}`;

type Params = {
  id: string | null;
  contactId: string;
  dialedNumber: string | null;
  direction: string;
  channel: string;
  startedAt: string | null;
  createHash: string | null;
};

/** One statement: no row comes back when the contact is not there or has no number, or when a call is active. */
const insertCall = statement<Call, Params>(sql`
  with changed as (
    ${insertInto(
      calls,
      {
        id: sql`coalesce(${given('id')}::uuid, private.uuid_v7())`,
        workspaceId: sql`private.workspace_id()`,
        contactId: sql`${contacts.id}`,
        companyId: sql`${contacts.companyId}`,
        userId: sql`private.caller_id()`,
        createdBy: sql`private.caller_id()`,
        direction: given('direction'),
        channel: given('channel'),
        toNumber: sql`case ${given('direction')}::text when 'outbound' then coalesce(${given('dialedNumber')}::text, ${contacts.phone}) end`,
        fromNumber: sql`case ${given('direction')}::text when 'inbound' then coalesce(${given('dialedNumber')}::text, ${contacts.phone}) end`,
        startedAt: sql`coalesce(${given('startedAt')}::timestamptz, now())`,
        createHash: given('createHash'),
      },
      sql`from ${contacts}
        where ${contacts.workspaceId} = private.workspace_id() and ${contacts.id} = ${given('contactId')}::uuid
          and ${contacts.deletedAt} is null
          and (${given('channel')}::text <> 'phone' or coalesce(${given('dialedNumber')}::text, ${contacts.phone}) is not null)`,
    )}
    on conflict do nothing
    returning *
  )
  select ${columnsAs(callShape)} from changed as calls ${joinParties}`);

/** Starts a call; one at a time per person and workspace. A call recorded afterwards is started in the past. */
export async function startCall({ tx, actor }: Scope, input: StartCallInput): Promise<Call> {
  const { id = null, contactId, dialedNumber = null, direction, channel, startedAt = null } = input;
  if (startedAt && Date.parse(startedAt) > Date.now() + 60_000) {
    throw new DomainError('CALL_IN_FUTURE', { fields: { startedAt: 'Not in the future' } });
  }
  const createHash = createHashOf(input);
  const [made] = await tx.last(() =>
    tx.run(insertCall, { id, contactId, dialedNumber, direction, channel, startedAt, createHash }),
  );
  if (made) return made;

  const existing = id ? await findCall(tx, sql`${calls.id} = ${id}::uuid`) : undefined;
  if (existing) return answerRetry(existing, createHash);
  const [contact] = await tx.query<{ phone: string | null }>(sql`
    select ${contacts.phone} from ${contacts}
    where ${contacts.workspaceId} = private.workspace_id() and ${contacts.id} = ${contactId}::uuid
      and ${contacts.deletedAt} is null`);
  if (!contact) throw new DomainError('NOT_FOUND', { fields: { contactId: 'Not found' } });
  if (!contact.phone && !dialedNumber && channel === 'phone') throw new DomainError('CONTACT_HAS_NO_NUMBER');
  const active = await findCall(tx, sql`${calls.userId} = private.caller_id() and ${calls.endedAt} is null`);
  // It has ended in the meantime.
  if (!active) return startCall({ tx, actor }, input);
  const { createHash: _, ...current } = active;
  throw new DomainError('CALL_ALREADY_ACTIVE', { current });
}

async function findCall(tx: Scope['tx'], condition: SQL) {
  const [row] = await tx.query<Call & { createHash: string | null }>(sql`
    select ${columnsAs({ ...callShape, createHash: calls.createHash })} from ${calls} ${joinParties}
    where ${inWorkspace} and ${condition}`);
  return row;
}
