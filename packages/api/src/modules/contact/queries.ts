import { columnsAs, contacts, interactions, type SQL, sql, statement } from '@switchboard/db';
import type { Contact, Interaction, TimelineInput } from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import { decodeCursor, pageStatement, TimeCursor, toPage } from '../../page.ts';
import type { Scope } from '../../trpc.ts';
import { contactShape, joinCompany, live } from './shape.ts';

const byId = statement<Contact, { id: string }>(sql`
  select ${columnsAs(contactShape)} from ${contacts} ${joinCompany}
  where ${live} and ${contacts.id} = ${sql.placeholder('id')}::uuid`);

export async function getContact({ tx }: Scope, { id }: { id: string }): Promise<Contact> {
  const [row] = await tx.last(() => tx.run(byId, { id }));
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

const interactionShape = {
  id: interactions.id,
  type: interactions.type,
  occurredAt: interactions.occurredAt,
  summary: interactions.summary,
  contactId: interactions.contactId,
  companyId: interactions.companyId,
  sourceTable: interactions.sourceTable,
  sourceId: interactions.sourceId,
  actorId: interactions.actorId,
  metadata: interactions.metadata,
};

const timeline = (contactId: SQL, narrowed: SQL) => sql`
  select ${columnsAs(interactionShape)} from ${interactions}
  where ${interactions.workspaceId} = private.workspace_id() and ${interactions.contactId} = ${contactId} ${narrowed}
  order by ${interactions.occurredAt} desc, ${interactions.id} desc`;

const firstPage = pageStatement<Interaction, { contactId: string }>(
  timeline(sql`${sql.placeholder('contactId')}::uuid`, sql``),
);
const exists = statement<{ id: string }, { id: string }>(
  sql`select ${contacts.id} from ${contacts} where ${live} and ${contacts.id} = ${sql.placeholder('id')}::uuid`,
);

/** Everything that happened with one person, newest first. */
export async function contactTimeline({ tx }: Scope, { contactId, types, limit, cursor }: TimelineInput) {
  const after = decodeCursor(cursor, TimeCursor);
  const narrowed = sql`
    ${after ? sql`and (${interactions.occurredAt}, ${interactions.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    ${types ? sql`and ${interactions.type} = any (string_to_array(${types.join(',')}, ','))` : sql``}`;
  const [[contact], rows] = await tx.last(() =>
    Promise.all([
      tx.run(exists, { id: contactId }),
      after || types
        ? tx.query<Interaction>(sql`${timeline(sql`${contactId}::uuid`, narrowed)} limit ${limit + 1}`)
        : tx.run(firstPage(limit), { contactId }),
    ]),
  );
  if (!contact) throw new DomainError('NOT_FOUND');
  return toPage(rows, limit, (row) => [row.occurredAt, row.id]);
}
