import { startThrowawayPostgres } from '@switchboard/local-supabase';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { SettingsError } from '../env.ts';
import type { Verdict } from './check.ts';
import { differences, type Fingerprint, fingerprint } from './fingerprint.ts';

const run = promisify(execFile);

/** Ours and what ours stands on. The platform's own schemas are the platform's to restore. */
const SCHEMAS = ['auth', 'graphile_worker', 'private', 'public', 'supabase_migrations'];
const folders = ['/usr/lib/postgresql', '/usr/local/opt', '/opt/homebrew/opt', '/usr'];

async function binFolders(): Promise<string[]> {
  const installed = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder).catch(() => [])).map((name) => join(folder, name, 'bin')).toSorted().toReversed(),
    ),
  );
  return [...(process.env.PATH ?? '').split(delimiter), ...installed.flat()];
}

/** pg_dump refuses a server that is newer than itself. */
async function findClient(major: number): Promise<string> {
  for (const folder of new Set(await binFolders())) {
    const program = join(folder, 'pg_dump');
    if (!existsSync(program) || !existsSync(join(folder, 'pg_restore'))) continue;
    const { stdout } = await run(program, ['--version']).catch(() => ({ stdout: '' }));
    if (Number(/ (\d+)[.\s]/.exec(stdout)?.[1]) >= major) return folder;
  }
  throw new SettingsError(
    `pg_dump ${major} or newer is needed and was not found. Debian: postgresql-client-${major} (from apt.postgresql.org); macOS: brew install libpq.`,
  );
}

/** Only what was dumped. */
function within({ tables, catalogue }: Fingerprint): Fingerprint {
  const isOurs = (name: string) => SCHEMAS.some((schema) => name.startsWith(`${schema}.`));
  return {
    tables: new Map([...tables].filter(([name]) => isOurs(name))),
    catalogue: new Map(
      [...catalogue].map(([kind, lines]) => [kind, new Map([...lines].filter(([name]) => isOurs(name)))]),
    ),
  };
}

type Options = { databaseUrl: string | undefined; keep?: string | undefined };

/** One snapshot for what is dumped and for what it is compared with. */
async function dump(databaseUrl: string, file: string) {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined, connection: { TimeZone: 'UTC' } });
  try {
    return await sql.begin('isolation level repeatable read read only', async (tx) => {
      const [server] = await tx`select pg_export_snapshot() as snapshot, current_setting('server_version_num')::int / 10000 as major`;
      const roles = await tx<{ name: string }[]>`select rolname as name from pg_roles where rolname !~ '^pg_'`;
      const folder = await findClient(Number(server?.major));
      const schemas = SCHEMAS.map((schema) => `--schema=${schema}`);
      const flags = ['--format=custom', `--snapshot=${String(server?.snapshot)}`, `--file=${file}`, ...schemas];
      await run(join(folder, 'pg_dump'), [...flags, databaseUrl]);
      const original = within(await fingerprint(tx, { withServer: false }));
      return { original, folder, roles: roles.map(({ name }) => name) };
    });
  } finally {
    await sql.end();
  }
}

/** A database without our schemas, with the roles and extensions that a dump refers to and does not hold. */
async function prepare(superuserUrl: string, roles: string[]): Promise<string> {
  const target = new URL(superuserUrl);
  const admin = postgres(superuserUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe('create database restored template template0');
  for (const role of roles) {
    await admin.unsafe(`do $$ begin create role "${role.replaceAll('"', '""')}"; exception when duplicate_object then null; end $$`);
  }
  await admin.end();
  target.pathname = '/restored';
  const sql = postgres(target.href, { max: 1, onnotice: () => undefined });
  await sql.unsafe(`
    create schema extensions;
    create extension pgcrypto schema extensions;
    create extension "uuid-ossp" schema extensions;
    create extension pg_trgm schema extensions;
  `);
  await sql.end();
  return target.href;
}

/** The first of what a program said when it failed. */
const wordsOf = (error: unknown) =>
  (error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)).split('\n').slice(0, 6).join('\n');

/** Dumps a database that runs elsewhere, restores the dump into a throw-away server, and compares the two. */
export async function checkDump({ databaseUrl, keep }: Options): Promise<Verdict> {
  if (!databaseUrl) {
    throw new SettingsError('MIGRATION_DATABASE_URL is missing: a dump is made as the database’s owner, on a direct or session connection.');
  }
  const workshop = await mkdtemp(join(tmpdir(), 'switchboard-restore-'));
  const file = keep ?? join(workshop, 'dump');
  try {
    const startedAt = performance.now();
    const { original, folder, roles } = await dump(databaseUrl, file);
    const dumpedAt = performance.now();
    const server = await startThrowawayPostgres();
    try {
      const url = await prepare(server.superuserUrl, roles);
      // It also complains of what is there already, like the schema public: the comparison is what counts.
      const complaint = await run(join(folder, 'pg_restore'), [`--dbname=${url}`, file]).then(() => '', wordsOf);
      const sql = postgres(url, { max: 1, onnotice: () => undefined, connection: { TimeZone: 'UTC' } });
      const restored = within(await fingerprint(sql, { withServer: false }));
      await sql.end();
      const seconds = { backup: (dumpedAt - startedAt) / 1000, restore: (performance.now() - dumpedAt) / 1000 };
      const found = differences(original, restored);
      return { differences: found.length > 0 && complaint ? [...found, complaint] : found, original, seconds };
    } finally {
      await server.stop();
    }
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
