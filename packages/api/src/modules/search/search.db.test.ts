import { describe, expect, test } from 'vitest';
import { openTestApi } from '../../testing/index.ts';

const { owner, make, callerFor } = await openTestApi();

/** A workspace with these contacts, and how a search of it answers: the names of who is found. */
async function directory(contacts: { fullName: string; [field: string]: unknown }[]) {
  const user = await make.makeUser();
  const caller = callerFor(user);
  for (const contact of contacts) await caller.contacts.create(contact);
  const find = async (query: string) =>
    (await caller.search.global({ query })).items.map(({ title }) => title);
  return { caller, find, workspaceId: user.personalWorkspaceId };
}

const people = [
  {
    fullName: 'Jonathan Smithers',
    email: 'j.smithers@acme.example',
    phone: '+14155552671',
    tags: ['Enterprise'],
  },
  {
    fullName: 'Zoë Ångström',
    email: 'zoe@globex.example',
    phone: '+442079460958',
    company: 'Globex Corporation',
  },
  { fullName: 'Müller Straße', title: 'Purchasing', phone: '+41446681800' },
  { fullName: '王小明', email: 'wang@example.test' },
];
const { caller, find, workspaceId } = await directory(people);

describe('by part of', () => {
  test.for([
    ['a name', 'than Smith', 'Jonathan Smithers'],
    ['a name, inside a word', 'mither', 'Jonathan Smithers'],
    ['a name, in another order', 'smithers jonathan', 'Jonathan Smithers'],
    ['a name in capitals', 'JONATHAN', 'Jonathan Smithers'],
    ['an email address', 'smithers@acme', 'Jonathan Smithers'],
    ['a tag', 'enterpr', 'Jonathan Smithers'],
    ['a title', 'purchas', 'Müller Straße'],
    ['a name without its accents', 'zoe angstrom', 'Zoë Ångström'],
    ['a name with accents it has not', 'jönáthan', 'Jonathan Smithers'],
    ['a name in another script', '小明', '王小明'],
    ['a name and a company', 'zoë corp', 'Zoë Ångström'],
  ] as const)('%s: %s', async ([, query, name]) => {
    expect(await find(query)).toContain(name);
  });

  test('a company: it and who works there', async () => {
    expect(await find('globex')).toEqual(expect.arrayContaining(['Globex Corporation', 'Zoë Ångström']));
  });

  test('a note: what it says, and on whose page it stands', async () => {
    const contact = await caller.contacts.create({ fullName: 'Noted Person' });
    const note = await caller.notes.create({
      contactId: contact.id,
      body: 'Prefers a callback on thursdays',
    });
    const { items } = await caller.search.global({ query: 'thursdays' });
    expect(items).toEqual([
      {
        entity: 'note',
        id: note.id,
        title: 'Prefers a callback on thursdays',
        subtitle: 'Noted Person',
        contactId: contact.id,
        companyId: null,
      },
    ]);
  });
});

describe('by a phone number, however it is typed', () => {
  test.for([
    ['4155552671', 'Jonathan Smithers'],
    ['+1 (415) 555-2671', 'Jonathan Smithers'],
    ['415.555.2671', 'Jonathan Smithers'],
    ['1-415-555-2671', 'Jonathan Smithers'],
    ['555 2671', 'Jonathan Smithers'],
    ['2671', 'Jonathan Smithers'],
    ['020 7946 0958', 'Zoë Ångström'],
    ['0044 20 7946 0958', 'Zoë Ångström'],
    ['+44 20 7946 0958', 'Zoë Ångström'],
    ['044/668.18.00', 'Müller Straße'],
  ] as const)('%s', async ([query, name]) => {
    expect(await find(query)).toEqual([name]);
  });
});

describe('with one slip', () => {
  test.for([
    ['a letter wrong', 'jonethan'],
    ['a letter missing', 'jonthan'],
    ['a letter too many', 'jonaathan'],
    ['two letters swapped', 'jonahtan'],
    ['the first letter wrong', 'konathan'],
    ['the first letter missing', 'onathan'],
    ['a letter before the first', 'ajonathan'],
    ['the first two swapped', 'ojnathan'],
    ['the last letter wrong', 'jonatham'],
    ['the last letter missing', 'jonatha'],
    ['the last two swapped', 'jonatahn'],
    ['the middle two swapped', 'jontahan'],
    ['a slip in one word of two', 'jonathan smihters'],
    ['a slip in each of two', 'jonethan smithres'],
    ['a slip in the beginning of a word', 'jonet'],
    ['a slip in a short word', 'zie'],
  ] as const)('%s: %s', async ([, query]) => {
    expect(await find(query)).toContain(query === 'zie' ? 'Zoë Ångström' : 'Jonathan Smithers');
  });

  test('a slip in a company’s name finds it and who works there', async () => {
    expect(await find('glboex')).toEqual(expect.arrayContaining(['Globex Corporation', 'Zoë Ångström']));
  });

  test('two slips in one word are another word', async () => {
    expect(await find('jxnathxn')).toEqual([]);
  });

  test('is not looked for where the word itself is found', async () => {
    const { find: findHere } = await directory([{ fullName: 'Mary Moss' }, { fullName: 'Marc Moss' }]);
    expect(await findHere('mary')).toEqual(['Mary Moss']);
    expect(await findHere('maru')).toEqual(expect.arrayContaining(['Mary Moss', 'Marc Moss']));
  });
});

describe('what is typed is data', () => {
  test('patterns, quotes and backslashes mean themselves', async () => {
    const { find: findHere } = await directory([
      { fullName: '100% Wool' },
      { fullName: '100 Percent' },
      { fullName: 'snake_case' },
      { fullName: 'snakeXcase' },
      { fullName: String.raw`back\slash` },
      { fullName: `O'Hara "Bob"` },
    ]);
    expect(await findHere('0%')).toEqual(['100% Wool']);
    expect(await findHere('e_c')).toEqual(['snake_case']);
    expect(await findHere(String.raw`k\s`)).toEqual([String.raw`back\slash`]);
    expect(await findHere(`o'h`)).toEqual([`O'Hara "Bob"`]);
    expect(await findHere('"bob"')).toEqual([`O'Hara "Bob"`]);
    expect(await findHere('%%%')).toEqual([]);
  });

  test.for([
    `'); drop table public.contacts; --`,
    '%',
    '_',
    '\\',
    `'`,
    '$1 $q$',
    '%s %L %I',
    '((((',
    '   ',
    '\ud800',
    '👩🏽‍💻',
    'a b c d e f g h i j k l',
    'x'.repeat(400),
    '0',
    '000',
    '+',
    '--',
    '()',
  ])('%j is answered', async (query) => {
    const { items } = await caller.search.global({ query });
    expect(items.length).toBeLessThanOrEqual(20);
    expect((await caller.contacts.list({ search: query })).items.length).toBeLessThanOrEqual(50);
  });

  test('zeros alone find numbers with zeros', async () => {
    expect(await find('000')).not.toContain('Jonathan Smithers');
  });
});

describe('the index follows what it indexes', () => {
  const asOwner = (statement: string, ...parameters: string[]) => owner.unsafe(statement, parameters);

  test('a contact that changes, goes and comes back', async () => {
    const { id } = await caller.contacts.create({ fullName: 'Quincy Before', phone: '+12125550143' });
    await caller.contacts.update({ id, fullName: 'Quincy After', phone: '+12125550144', tags: ['platinum'] });
    expect(await find('before')).toEqual([]);
    expect(await find('2125550143')).toEqual([]);
    expect(await find('2125550144')).toEqual(['Quincy After']);
    expect(await find('platinum')).toEqual(['Quincy After']);
    await caller.contacts.remove({ id });
    expect(await find('quincy')).toEqual([]);
    await caller.contacts.restore({ id });
    expect(await find('quincy')).toEqual(['Quincy After']);
    await asOwner('delete from public.contacts where id = $1', id);
    expect(await find('quincy')).toEqual([]);
  });

  test('a company that is renamed, hidden and shown again, and its contacts with it', async () => {
    const contact = await caller.contacts.create({ fullName: 'Employee One', company: 'Oldname Limited' });
    const company = contact.companyId ?? '';
    await asOwner(`update public.companies set name = 'Newname Limited' where id = $1`, company);
    expect(await find('oldname')).toEqual([]);
    expect(await find('newname')).toEqual(['Newname Limited', 'Employee One']);
    await asOwner('update public.companies set deleted_at = now() where id = $1', company);
    expect(await find('newname')).toEqual([]);
    await asOwner('update public.companies set deleted_at = null where id = $1', company);
    expect(await find('newname')).toEqual(['Newname Limited', 'Employee One']);
    await asOwner('delete from public.companies where id = $1', company);
    expect(await find('newname')).toEqual([]);
    expect(await find('employee one')).toEqual(['Employee One']);
  });

  test('a note that is rewritten and removed', async () => {
    const { id: contactId } = await caller.contacts.create({ fullName: 'Rewritten Person' });
    const { id } = await caller.notes.create({ contactId, body: 'about giraffes' });
    await caller.notes.update({ id, body: 'about elephants' });
    expect(await find('giraffes')).toEqual([]);
    expect(await find('elephants')).toEqual(['about elephants']);
    await caller.notes.remove({ id });
    expect(await find('elephants')).toEqual([]);
  });

  test('an index row whose record is hidden shows nothing: titles are read under the caller’s policies', async () => {
    await asOwner(
      `insert into private.search_documents values ($1, 'contact', gen_random_uuid(), now(), 'phantom', 'phantom')`,
      workspaceId,
    );
    expect(await find('phantom')).toEqual([]);
  });
});

describe('ranking', () => {
  test('the name itself, its beginning, a word’s beginning, inside a word, elsewhere', async () => {
    const { find: findHere } = await directory([
      { fullName: 'Elsewhere', tags: ['ann'] },
      { fullName: 'Joanna' },
      { fullName: 'Mary Annette' },
      { fullName: 'Anna' },
      { fullName: 'Ann' },
    ]);
    expect(await findHere('ann')).toEqual(['Ann', 'Anna', 'Mary Annette', 'Joanna', 'Elsewhere']);
  });

  test('among equals the newest comes first', async () => {
    const { find: findHere } = await directory([{ fullName: 'Same Older' }, { fullName: 'Same Newer' }]);
    expect(await findHere('same')).toEqual(['Same Newer', 'Same Older']);
  });

  test('holds across kinds', async () => {
    const { caller: here, find: findHere } = await directory([{ fullName: 'Apex Person', company: 'Apex' }]);
    const { items } = await here.contacts.list({});
    await here.notes.create({ contactId: items[0]?.id ?? '', body: 'They mentioned apex twice' });
    expect(await findHere('apex')).toEqual(['Apex', 'Apex Person', 'They mentioned apex twice']);
  });
});

test('a list can be searched within its filters', async () => {
  const { caller: here } = await directory([
    { fullName: 'Ann With', phone: '+14155552671' },
    { fullName: 'Ann Without' },
  ]);
  const { items } = await here.contacts.list({ search: 'ann', filter: { hasPhone: true } });
  expect(items.map(({ fullName }) => fullName)).toEqual(['Ann With']);
  expect((await here.companies.list({ search: 'ann' })).items).toEqual([]);
});
