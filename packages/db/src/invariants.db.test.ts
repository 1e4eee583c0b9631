import { describe, expect, test } from 'vitest';
import { sql } from './index.ts';
import { factories, openTestDatabase, runAs } from './testing/index.ts';
import { callable, invariants, noTenantKey } from './testing/invariants.ts';

const { owner, pool } = await openTestDatabase();
const make = factories(owner);

describe('the catalogue', () => {
  test.for(invariants)('$rule', async ({ offenders }) => {
    expect(await owner.unsafe(offenders).values()).toEqual([]);
  });

  test.for(invariants)('a breach is noticed: $rule', async ({ offenders, breach }) => {
    const undone = new Error('undone');
    const found = { count: 0 };
    const attempt = owner.begin(async (tx) => {
      await tx.unsafe(breach);
      found.count = (await tx.unsafe(offenders)).length;
      throw undone;
    });
    await expect(attempt).rejects.toBe(undone);
    expect(found.count).toBeGreaterThan(0);
  });

  test('every listed exception still exists', async () => {
    const missing = await owner`
      select name from unnest(${Object.keys(noTenantKey)}::text[]) name where to_regclass('public.' || name) is null
      union all
      select name from unnest(${callable}::text[]) name
      where to_regprocedure(name) is null
      or not has_function_privilege('authenticated', to_regprocedure(name), 'execute')`;
    expect(missing).toEqual([]);
  });
});

describe('as planned for a person', async () => {
  const user = await make.makeUser();
  const readable = await owner<{ name: string; columns: string }[]>`
    select c.relname as name, string_agg(quote_ident(a.attname), ', ') as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and has_column_privilege('authenticated', c.oid, a.attnum, 'select')
      and c.relname <> 'role_permissions'
    group by c.relname`;

  test.for(readable)(
    'membership is looked up once per statement, not per row: $name',
    async ({ name, columns }) => {
      const plan = await runAs(pool, user, (tx) =>
        tx.query<{ 'QUERY PLAN': string }>(
          sql`explain (verbose) select ${sql.raw(columns)} from ${sql.identifier('public')}.${sql.identifier(name)}`,
        ),
      );
      const lines = plan.map((line) => line['QUERY PLAN']);
      const conditions = lines.filter((line) => /Filter|Cond/.test(line));
      expect(conditions.join('\n')).toMatch(/InitPlan/);
      expect(conditions.join('\n')).not.toMatch(/private\.|current_setting/);
    },
  );
});
