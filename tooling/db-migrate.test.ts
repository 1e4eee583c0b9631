import { migrate } from '@switchboard/db/migrate';
import { startThrowawayPostgres, type ThrowawayPostgres } from '@switchboard/local-supabase';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { tempDir } from './testing/temp-dir.ts';

let server: ThrowawayPostgres;
beforeAll(async () => {
  server = await startThrowawayPostgres();
});
afterAll(() => server.stop());

let databases = 0;
async function newDatabase() {
  databases += 1;
  const name = `migrate_${databases}`;
  const admin = postgres(server.ownerUrl, { max: 1 });
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  const url = server.ownerUrl.replace(/postgres$/, name);
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  onTestFinished(() => sql.end());
  return { url, sql };
}

async function migrations(files: Record<string, string>) {
  const directory = await tempDir();
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(directory, name), text)));
  return directory;
}

test('two starts at once apply each migration once, and a later one applies nothing', async () => {
  const { url, sql } = await newDatabase();
  const directory = await migrations({
    '20260101000000_first.sql':
      "create table a (id int);--> statement-breakpoint\ninsert into a values (1); -- it's; fine\n",
    '20260101000001_second.sql': "create function f() returns text language sql as $$ select 'a;b'; $$;",
  });
  const runs = await Promise.all([migrate(url, { directory }), migrate(url, { directory })]);
  expect(runs.flat().toSorted()).toEqual(['20260101000000_first.sql', '20260101000001_second.sql']);
  expect(await migrate(url, { directory })).toEqual([]);
  expect(await sql`select id from a`).toEqual([{ id: 1 }]);
  expect(
    await sql`select version, name, statements from supabase_migrations.schema_migrations order by version`,
  ).toEqual([
    {
      version: '20260101000000',
      name: 'first',
      statements: [
        'create table a (id int)',
        '--> statement-breakpoint\ninsert into a values (1)',
        "-- it's; fine",
      ],
    },
    {
      version: '20260101000001',
      name: 'second',
      statements: ["create function f() returns text language sql as $$ select 'a;b'; $$"],
    },
  ]);
});

test('a migration that fails is named with its line and leaves nothing of itself', async () => {
  const { url, sql } = await newDatabase();
  const directory = await migrations({
    '20260101000000_good.sql': 'create table good (id int);',
    '20260101000001_bad.sql': 'create table half (id int);\n\nselect nonsense;\n',
  });
  await expect(migrate(url, { directory })).rejects.toThrow(
    /20260101000001_bad\.sql failed at line 3: .*nonsense/,
  );
  expect(await sql`select to_regclass('good')::text as good, to_regclass('half')::text as half`).toEqual([
    { good: 'good', half: null },
  ]);
});

test('a database that is ahead of the files, or has a gap, is left alone with a sentence', async () => {
  const { url } = await newDatabase();
  const newer = await migrations({ '20260101000005_newer.sql': 'select 1;' });
  await migrate(url, { directory: newer });
  const older = await migrations({ '20260101000001_older.sql': 'select 1;' });
  await expect(migrate(url, { directory: older })).rejects.toThrow('does not know');
  const late = await migrations({
    '20260101000001_older.sql': 'select 1;',
    '20260101000005_newer.sql': 'select 1;',
  });
  await expect(migrate(url, { directory: late })).rejects.toThrow('Give it a newer timestamp');
});
