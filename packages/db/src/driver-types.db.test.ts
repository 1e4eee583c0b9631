import { expect, test } from 'vitest';
import { sql } from './index.ts';
import { connectionTo, factories, openTestDatabase, runAs } from './testing/index.ts';

const { owner, loginUrl } = await openTestDatabase();
const user = await factories(owner).makeUser();

test('values come out of the driver as the API speaks them', async () => {
  const [row] = await runAs(connectionTo(loginUrl), user, (tx) =>
    tx.query(sql`select timestamptz '2026-01-05 09:00:00.120300+05:45' as at, timestamptz '2026-01-05 00:00Z' as whole,
      null::timestamptz as never, '{"a": [1]}'::jsonb as json, 2147483647 as number, true as yes`),
  );
  expect(row).toEqual({
    at: '2026-01-05T03:15:00.1203Z',
    whole: '2026-01-05T00:00:00Z',
    never: null,
    json: { a: [1] },
    number: 2_147_483_647,
    yes: true,
  });
});

test.for([
  [[]],
  [['']],
  [['plain', 'two words', 'NULL', 'null']],
  [['comma,', '{brace}', '"quote"', 'back\\slash', '\\"', "it's", 'line\nbreak', '\t']],
  [['émoji 👩🏽‍💻', '王', '\u2028', ' padded ']],
])('an array of texts survives the way there and back: %j', async ([texts = []]) => {
  const values = sql.join(
    texts.map((text) => sql`${text}::text`),
    sql`, `,
  );
  const [row] = await runAs(connectionTo(loginUrl), user, (tx) =>
    tx.query(sql`select array[${values}]::text[] as texts`),
  );
  expect(row).toEqual({ texts });
});

test('an array keeps its nulls', async () => {
  const [row] = await runAs(connectionTo(loginUrl), user, (tx) =>
    tx.query(sql`select array['a', null, 'NULL']::text[] as texts, array[private.caller_id()] as ids`),
  );
  expect(row).toEqual({ texts: ['a', null, 'NULL'], ids: [user.id] });
});
