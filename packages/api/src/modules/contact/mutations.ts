import {
  assignments,
  columnsAs,
  contacts,
  insertInto,
  type SQL,
  sql,
  type Transaction,
} from '@switchboard/db';
import type { Contact, CreateContactInput, UpdateContactInput } from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import { answerRetry, createHashOf } from '../../retry.ts';
import type { Scope } from '../../trpc.ts';
import { contactShape, inWorkspace, joinCompany, live } from './shape.ts';

/** `changed` is a statement that returns rows of `contacts`; they come back with their company's name. */
const returning = (changed: SQL) => sql`
  with changed as (${changed} returning *)
  select ${columnsAs(contactShape)} from changed as contacts ${joinCompany}`;

/** `company` is a name: found in the workspace, or made. */
async function resolveCompany(
  tx: Transaction,
  { company, companyId }: { company?: string | null; companyId?: string | null },
) {
  if (company === undefined) return companyId;
  if (company === null) return null;
  const [found] = await tx.query<{ id: string }>(sql`select private.company_by_name(${company}) as id`);
  return found?.id ?? null;
}

export async function createContact({ tx }: Scope, input: CreateContactInput): Promise<Contact> {
  const { company: _, ...fields } = input;
  const createHash = createHashOf(input);
  const values = {
    ...fields,
    companyId: await resolveCompany(tx, input),
    workspaceId: sql`private.workspace_id()`,
    createdBy: sql`private.caller_id()`,
    createHash,
  };
  const insert = sql`${insertInto(contacts, values)} on conflict (workspace_id, id) do nothing`;
  const [made] = await tx.query<Contact>(returning(insert));
  if (made) return made;
  const [existing] = await tx.query<Contact & { createHash: string | null }>(sql`
    select ${columnsAs({ ...contactShape, createHash: contacts.createHash })} from ${contacts} ${joinCompany}
    where ${inWorkspace} and ${contacts.id} = ${input.id}::uuid`);
  return answerRetry(existing, createHash);
}

const selectLive = (id: string) => sql`
  select ${columnsAs(contactShape)} from ${contacts} ${joinCompany} where ${live} and ${contacts.id} = ${id}::uuid`;

export async function updateContact({ tx }: Scope, input: UpdateContactInput): Promise<Contact> {
  const { id, expectedUpdatedAt, company: _, ...fields } = input;
  const changes = assignments(contacts, { ...fields, companyId: await resolveCompany(tx, input) });
  const unchanged = expectedUpdatedAt
    ? sql`and ${contacts.updatedAt} = ${expectedUpdatedAt}::timestamptz`
    : sql``;
  const [row] = await tx.query<Contact>(
    changes
      ? returning(
          sql`update ${contacts} set ${changes} where ${live} and ${contacts.id} = ${id}::uuid ${unchanged}`,
        )
      : selectLive(id),
  );
  if (row) return row;
  const [current] = await tx.query<Contact>(selectLive(id));
  // Without a version nothing can be stale: it was restored a moment ago.
  throw current && expectedUpdatedAt ? new DomainError('STALE', { current }) : new DomainError('NOT_FOUND');
}

/** Hidden, with its history kept; `restore` brings it back. */
export async function removeContact({ tx }: Scope, { id }: { id: string }): Promise<{ id: string }> {
  const [row] = await tx.last(() =>
    tx.query<{ id: string }>(
      sql`update ${contacts} set deleted_at = now() where ${live} and ${contacts.id} = ${id}::uuid returning id`,
    ),
  );
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/** Restoring what is not deleted changes nothing. */
export async function restoreContact({ tx }: Scope, { id }: { id: string }): Promise<Contact> {
  await tx.query(
    sql`update ${contacts} set deleted_at = null
      where ${inWorkspace} and ${contacts.id} = ${id}::uuid and ${contacts.deletedAt} is not null`,
  );
  const [row] = await tx.query<Contact>(selectLive(id));
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
