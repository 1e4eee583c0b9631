import { contactSortFields } from '@switchboard/validators';
import { describe, expect, test } from 'vitest';
import { expectRefusal, openTestApi } from './testing/index.ts';

const { owner, make, callerFor } = await openTestApi();
const user = await make.makeUser();
const caller = callerFor(user);
const workspaceId = user.personalWorkspaceId;
const ROWS = 230;

/** Few distinct values in every sort, so that pages break between equal ones; some never contacted. */
await owner`
  insert into public.contacts (workspace_id, full_name, created_at, last_contacted_at, owner_id, tags)
  select ${workspaceId}, (array['Ann', 'ANN', 'Bob', 'bob  ', 'Änne', '王'])[1 + n % 6],
    timestamptz '2026-01-01' + (n % 5) * interval '1 microsecond',
    case when n % 3 > 0 then timestamptz '2026-02-01' + (n % 4) * interval '1 second' end,
    case when n % 2 = 0 then ${user.id}::uuid end, '{page}'
  from generate_series(1, ${ROWS}) n`;
await owner`
  insert into public.companies (workspace_id, name)
  select ${workspaceId}, (array['Acme', 'ACME', 'Globex', '"quoted" \\ %'])[1 + n % 4] from generate_series(1, ${ROWS}) n`;
const contactId = await make.makeContact(workspaceId, { full_name: 'Zoe' });
await owner`
  insert into public.calls (workspace_id, contact_id, direction, started_at, ended_at)
  select ${workspaceId}, ${contactId}, 'outbound', timestamptz '2026-01-01' + (n % 3) * interval '1 day', '2026-02-01'
  from generate_series(1, ${ROWS}) n`;
await owner`
  insert into public.notes (workspace_id, contact_id, body_text, created_at)
  select ${workspaceId}, ${contactId}, 'note', timestamptz '2026-01-01' + (n % 3) * interval '1 day'
  from generate_series(1, ${ROWS}) n`;

type Page = { items: { id: string }[]; nextCursor: string | null };
type FetchPage = (at: { limit: number; cursor?: string }) => Promise<Page>;

async function readAll(fetchPage: FetchPage, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await fetchPage({ limit, ...(cursor && { cursor }) });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
}

const idsIn = async (table: string, where = owner`true`) =>
  (
    await owner<{ id: string }[]>`
    select id from ${owner(`public.${table}`)} where workspace_id = ${workspaceId} and ${where}`
  ).map(({ id }) => id);

const sorted = contactSortFields.flatMap((field) =>
  (['asc', 'desc'] as const).map((direction) => ({
    list: `contacts by ${field}, ${direction}`,
    table: 'contacts',
    fetchPage: (at: Parameters<FetchPage>[0]) => caller.contacts.list({ ...at, sort: { field, direction } }),
  })),
);
const lists: { list: string; table: string; fetchPage: FetchPage }[] = [
  ...sorted,
  { list: 'contacts', table: 'contacts', fetchPage: (at) => caller.contacts.list(at) },
  { list: 'companies', table: 'companies', fetchPage: (at) => caller.companies.list(at) },
  { list: 'calls', table: 'calls', fetchPage: (at) => caller.calls.list(at) },
  { list: 'calls of a contact', table: 'calls', fetchPage: (at) => caller.calls.list({ ...at, contactId }) },
  { list: 'notes', table: 'notes', fetchPage: (at) => caller.notes.list(at) },
  { list: 'notes of a contact', table: 'notes', fetchPage: (at) => caller.notes.list({ ...at, contactId }) },
  {
    list: 'the timeline',
    table: 'interactions',
    fetchPage: (at) => caller.contacts.timeline({ ...at, contactId }),
  },
];

describe('every row once, in one order, whatever the size of the pages', () => {
  test.for(lists)('$list', async ({ table, fetchPage }) => {
    const whole = await readAll(fetchPage, 200);
    expect(whole.toSorted()).toEqual((await idsIn(table)).toSorted());
    expect(await readAll(fetchPage, 7)).toEqual(whole);
    expect(await readAll(fetchPage, 50)).toEqual(whole);
  });

  test('filtered', async () => {
    const mine = await readAll((at) => caller.contacts.list({ ...at, filter: { ownerId: user.id } }), 9);
    expect(mine.toSorted()).toEqual((await idsIn('contacts', owner`owner_id = ${user.id}`)).toSorted());
    const never = await readAll((at) => caller.contacts.list({ ...at, filter: { neverContacted: true } }), 9);
    expect(never.toSorted()).toEqual((await idsIn('contacts', owner`last_contacted_at is null`)).toSorted());
  });

  test('searched', async () => {
    const found = await readAll((at) => caller.contacts.list({ ...at, search: 'page' }), 9);
    expect(found).toHaveLength(ROWS);
    expect(new Set(found).size).toBe(ROWS);
  });
});

test('reading forward meets every row once while others write', async () => {
  const busy = await make.makeUser();
  const reader = callerFor(busy);
  await owner`
    insert into public.contacts (workspace_id, full_name, created_at)
    select ${busy.personalWorkspaceId}, 'Old', timestamptz '2026-01-01' + (n / 10) * interval '1 second'
    from generate_series(1, 1000) n`;
  const before = (
    await owner<{ id: string }[]>`
    select id from public.contacts where workspace_id = ${busy.personalWorkspaceId}`
  ).map(({ id }) => id);
  const seen = await readAll(async (at) => {
    const [page] = await Promise.all([
      reader.contacts.list(at),
      reader.contacts.create({ fullName: 'New' }),
      make.makeContact(busy.personalWorkspaceId, { created_at: '2026-01-01T00:00:50Z' }),
    ]);
    return page;
  }, 40);
  expect(new Set(seen).size).toBe(seen.length);
  expect(before.filter((id) => !seen.includes(id))).toEqual([]);
});

test('a name as long as it may be, in any script, is a cursor like any other', async () => {
  const other = await make.makeUser();
  const names = ['王'.repeat(200), '"'.repeat(200), '\u0001'.repeat(200), '👩'.repeat(100)];
  for (const name of names) {
    await make.makeContact(other.personalWorkspaceId, { full_name: name });
    await make.makeCompany(other.personalWorkspaceId, { name });
  }
  const theirs = callerFor(other);
  const sort = { field: 'fullName', direction: 'asc' } as const;
  expect(await readAll((at) => theirs.contacts.list({ ...at, sort }), 1)).toHaveLength(names.length);
  expect(await readAll((at) => theirs.companies.list(at), 1)).toHaveLength(names.length);
});

test('a cursor of another list, or of nobody, is refused as such', async () => {
  const { nextCursor } = await caller.contacts.list({ limit: 1 });
  const cursor = nextCursor ?? '';
  await expectRefusal(caller.contacts.list({ cursor, search: 'page' }), 'INVALID_CURSOR');
  const { nextCursor: byName } = await caller.contacts.list({
    limit: 1,
    sort: { field: 'fullName', direction: 'asc' },
  });
  await expectRefusal(caller.contacts.list({ cursor: byName }), 'INVALID_CURSOR');
  await expectRefusal(caller.calls.list({ cursor: byName }), 'INVALID_CURSOR');
  const made = [
    'x',
    'bm90IGpzb24',
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('{}').toString('base64url'),
  ];
  for (const odd of made) {
    const details = await expectRefusal(caller.notes.list({ cursor: odd }), 'INVALID_CURSOR');
    expect(details.fields).toHaveProperty('cursor');
  }
});
