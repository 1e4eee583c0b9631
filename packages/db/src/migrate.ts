import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { splitStatements } from './sql-statements.ts';

const migrationsDir = fileURLToPath(new URL('../../../supabase/migrations', import.meta.url));
// Any number of ours: every runner takes the same lock, so that two starts apply nothing twice.
const LOCK = 7_402_651_923;

type Migration = { version: string; name: string; file: string };
type MigrateOptions = { directory?: string };

async function readMigrations(directory: string): Promise<Migration[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).toSorted();
  return files.map((file) => {
    const [, version, name] = /^(\d+)_(.*)\.sql$/.exec(file) ?? [];
    if (!version || name === undefined)
      throw new Error(`${file} is not a migration: name it <timestamp>_<name>.sql.`);
    return { version, name, file };
  });
}

/**
 * Applies the migrations that this database has not had yet, each in one transaction,
 * and records them as the Supabase CLI does, so that `supabase db push` agrees.
 * Answers the names of the files it applied.
 */
export async function migrate(
  ownerUrl: string,
  { directory = migrationsDir }: MigrateOptions = {},
): Promise<string[]> {
  const migrations = await readMigrations(directory);
  const sql = postgres(ownerUrl, {
    max: 1,
    prepare: false,
    onnotice: () => undefined,
    connection: { application_name: 'migrate' },
  });
  try {
    await sql.begin((tx) => openHistory(tx, migrations));
    const applied: string[] = [];
    for (const migration of migrations) {
      const text = await readFile(join(directory, migration.file), 'utf8');
      if (await sql.begin((tx) => apply(tx, migration, text))) applied.push(migration.file);
    }
    return applied;
  } finally {
    await sql.end();
  }
}

async function openHistory(tx: postgres.TransactionSql, known: Migration[]): Promise<void> {
  await tx`select pg_advisory_xact_lock(${LOCK})`;
  await tx.unsafe(`
    create schema if not exists supabase_migrations;
    create table if not exists supabase_migrations.schema_migrations (version text not null primary key);
    alter table supabase_migrations.schema_migrations add column if not exists statements text[];
    alter table supabase_migrations.schema_migrations add column if not exists name text;
  `);
  const history = await tx<{ version: string }[]>`
    select version from supabase_migrations.schema_migrations order by version`;
  const versions = new Set(known.map(({ version }) => version));
  const stranger = history.find(({ version }) => !versions.has(version));
  if (stranger) {
    throw new Error(
      `The database has migration ${stranger.version}, which this version of Switchboard does not know. Start a newer one.`,
    );
  }
  const newest = history.at(-1)?.version ?? '';
  const done = new Set(history.map(({ version }) => version));
  const late = known.find(({ version }) => version < newest && !done.has(version));
  if (late) {
    throw new Error(
      `Migration ${late.file} is older than ${newest}, which the database already has. Give it a newer timestamp.`,
    );
  }
}

/** False when another runner had applied it in the meantime. */
async function apply(
  tx: postgres.TransactionSql,
  { version, name, file }: Migration,
  text: string,
): Promise<boolean> {
  await tx`select pg_advisory_xact_lock(${LOCK})`;
  const [done] = await tx`select from supabase_migrations.schema_migrations where version = ${version}`;
  if (done) return false;
  await tx.unsafe(text).catch((error: unknown) => {
    throw new Error(
      `Migration ${file} failed${place(error, text)}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  });
  await tx`
    insert into supabase_migrations.schema_migrations (version, name, statements)
    values (${version}, ${name}, ${splitStatements(text)})`;
  return true;
}

function place(error: unknown, text: string): string {
  const position = error instanceof postgres.PostgresError ? Number(error.position) : Number.NaN;
  return Number.isNaN(position) ? '' : ` at line ${text.slice(0, position - 1).split('\n').length}`;
}
