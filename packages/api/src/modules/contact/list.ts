import { columnsAs, contacts, type SQL, sql } from '@switchboard/db';
import type { Contact, ContactFilter, ContactSortField, ListContactsInput } from '@switchboard/validators';
import { z } from 'zod';
import { decodeCursor, pageStatement, TimeCursor, toPage } from '../../page.ts';
import type { Scope } from '../../trpc.ts';
import { searchPage } from '../search/search-page.ts';
import { contactShape, joinCompany, live } from './shape.ts';

type Row = Contact & { sortKey: string };

/** Each is the leading expression of an index, not null and paired with the id. */
const sortKeys: Record<ContactSortField, { key: SQL; cast: SQL; cursor: z.ZodType<[string, string]> }> = {
  createdAt: { key: sql`${contacts.createdAt}`, cast: sql`timestamptz`, cursor: TimeCursor },
  fullName: { key: sql`${contacts.nameKey}`, cast: sql`text`, cursor: z.tuple([z.string(), z.uuid()]) },
  lastContactedAt: {
    key: sql`coalesce(${contacts.lastContactedAt}, '-infinity')`,
    cast: sql`timestamptz`,
    cursor: z.tuple([z.union([z.literal('-infinity'), z.iso.datetime({ offset: true })]), z.uuid()]),
  },
};

/** The key as text, so that the cursor holds exactly what the index compares. */
const keyText = (field: ContactSortField) =>
  field === 'fullName' ? sql`${contacts.nameKey}` : sql`to_json(${sortKeys[field].key}) #>> '{}'`;

const newest = (after: SQL) => sql`
  select ${columnsAs({ ...contactShape, sortKey: contacts.createdAt })} from ${contacts} ${joinCompany}
  where ${live} ${after} order by ${contacts.createdAt} desc, ${contacts.id} desc`;

/** The list everyone opens first: prepared. */
const newestFirstPage = pageStatement<Row, Record<string, never>>(newest(sql``));
const newestNextPage = pageStatement<Row, { at: string; id: string }>(
  newest(sql`and (${contacts.createdAt}, ${contacts.id}) <
    (${sql.placeholder('at')}::timestamptz, ${sql.placeholder('id')}::uuid)`),
);

const conditions = (filter: ContactFilter): SQL => {
  const { ownerId, companyId, tag, hasPhone, doNotCall, lastCallOutcome, neverContacted } = filter;
  const parts: SQL[] = [];
  if (ownerId === null) parts.push(sql`${contacts.ownerId} is null`);
  if (ownerId) parts.push(sql`${contacts.ownerId} = ${ownerId}::uuid`);
  if (companyId) parts.push(sql`${contacts.companyId} = ${companyId}::uuid`);
  if (tag) parts.push(sql`${tag} = any (${contacts.tags})`);
  if (hasPhone !== undefined) parts.push(sql`(${contacts.phone} is not null) = ${hasPhone}`);
  if (doNotCall !== undefined) parts.push(sql`${contacts.doNotCall} = ${doNotCall}`);
  if (lastCallOutcome) parts.push(sql`${contacts.lastCallOutcome} = ${lastCallOutcome}`);
  if (neverContacted !== undefined)
    parts.push(sql`(${contacts.lastContactedAt} is null) = ${neverContacted}`);
  return parts.length ? sql`and ${sql.join(parts, sql` and `)}` : sql``;
};

export async function listContacts({ tx }: Scope, input: ListContactsInput) {
  const { limit, cursor, search, filter, sort } = input;
  if (search) {
    const filtered = conditions(filter ?? {});
    return searchPage<Contact>(
      tx,
      { kind: 'contact', search, limit, cursor },
      (hits) => sql`
      select ${columnsAs(contactShape)} from ${hits}
      join ${contacts} on ${contacts.id} = hit.entity_id and ${live} ${filtered} ${joinCompany}`,
    );
  }
  const keyOf = (row: Row) => [row.sortKey, row.id];
  if (!filter && (!sort || (sort.field === 'createdAt' && sort.direction === 'desc'))) {
    const after = decodeCursor(cursor, TimeCursor);
    const rows = await tx.last(() =>
      after
        ? tx.run(newestNextPage(limit), { at: after[0], id: after[1] })
        : tx.run(newestFirstPage(limit), {}),
    );
    return toPage(rows, limit, keyOf);
  }
  const { field, direction } = sort ?? { field: 'createdAt', direction: 'desc' };
  const { key, cast, cursor: Cursor } = sortKeys[field];
  const after = decodeCursor(cursor, Cursor);
  const [order, beyond] = direction === 'asc' ? [sql`asc`, sql`>`] : [sql`desc`, sql`<`];
  const rows = await tx.last(() =>
    tx.query<Row>(sql`
      select ${columnsAs({ ...contactShape, sortKey: keyText(field) })} from ${contacts} ${joinCompany}
      where ${live} ${conditions(filter ?? {})}
      ${after ? sql`and (${key}, ${contacts.id}) ${beyond} (${after[0]}::${cast}, ${after[1]}::uuid)` : sql``}
      order by ${key} ${order}, ${contacts.id} ${order} limit ${limit + 1}`),
  );
  return toPage(rows, limit, keyOf);
}
