import { sql } from 'drizzle-orm';
import { callerId } from './policies.ts';

/**
 * Contacts assigned to the caller, where members see only their own records. Looked up once per statement, by the
 * index of live contacts.
 */
const ownContacts = (column: 'id' | 'company_id') => sql`array(
  select c.${sql.raw(column)} from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = ${callerId}
    and c.deleted_at is null
)`;

export const onOwnContact = sql`contact_id = any (${ownContacts('id')})`;
/** A company with a contact of the caller's. */
export const hasOwnContact = sql`id = any (${ownContacts('company_id')})`;
