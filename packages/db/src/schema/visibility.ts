import { sql } from 'drizzle-orm';

/**
 * The row's contact is one that the caller may see: the sub-select runs under the contacts' own policies, once per
 * statement. Asked only of members who see their own records.
 */
export const onVisibleContact = sql`contact_id = any (array(select c.id from public.contacts c where c.owner_id = (select private.caller_id())))`;
