import { migrate } from '@switchboard/db/migrate';
import { ensureAuthSchema, startPostgres, type PostgresServer } from '@switchboard/local-supabase';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import type { Options } from '../options.ts';
import { root } from '../root.ts';
import { seed, type SeedSize } from './seed/index.ts';
import { seedKey } from './seed-key.ts';

const dataDir = join(root, '.local', 'bench');

/** As in production on a machine of this size; nothing about durability is turned down. */
export const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  timezone: 'UTC',
  shared_buffers: '2GB',
  effective_cache_size: '6GB',
  work_mem: '16MB',
  maintenance_work_mem: '512MB',
  wal_compression: 'on',
  max_wal_size: '8GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
};

export type Database = {
  name: string;
  size: SeedSize;
  /** The tables' owner. */
  ownerUrl: string;
  /** The web server's login. */
  serverUrl: string;
};

export type Cluster = { large: Database; small: Database; stop: () => Promise<void> };

/** PostgreSQL with two seeded databases: the one that is measured, and one of 10,000 contacts to compare with. */
export async function openCluster({ contacts, workspaces, reuse }: Options): Promise<Cluster> {
  const sizes = {
    large: { contacts, workspaces },
    small: { contacts: contacts / 100, workspaces: Math.max(10, workspaces / 100) },
  };
  const key = `${seedKey()} ${JSON.stringify(sizes)}`;
  let server = await startPostgres({ dataDir, settings });
  try {
    const known = await noteOf(server);
    if (known !== key && !(reuse && known)) {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
      server = await startPostgres({ dataDir, settings });
    }
    const passwords = { owner: secret(), authAdmin: secret(), server: secret() };
    const url = (user: string, password: string, database: string) =>
      `postgres://${user}:${password}@127.0.0.1:${server.port}/${database}`;
    const databaseOf = (name: string, size: SeedSize): Database => ({
      name,
      size,
      ownerUrl: url('postgres', passwords.owner, name),
      serverUrl: url('switchboard_server', passwords.server, name),
    });
    const cluster = {
      large: databaseOf('bench_large', sizes.large),
      small: databaseOf('bench_small', sizes.small),
      stop: server.stop,
    };
    if (!(await noteOf(server))) {
      await prepareTemplate(server, passwords, url);
      for (const database of [cluster.small, cluster.large]) await fill(server, database);
      await superuser(server, (sql) => sql.unsafe(`comment on database postgres is '${key}'`));
    } else {
      await setPasswords(server, passwords);
    }
    return cluster;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const secret = () => randomBytes(24).toString('base64url');

async function superuser<Result>(
  server: PostgresServer,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  const sql = postgres(server.superuserUrl, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

/** What the data was made from; null while it is not complete. */
const noteOf = (server: PostgresServer) =>
  superuser(server, async (sql) => {
    const [row] = await sql<{ note: string | null }[]>`
      select shobj_description(oid, 'pg_database') as note from pg_database where datname = 'postgres'`;
    return row?.note?.startsWith('seed ') ? row.note : null;
  });

type Passwords = { owner: string; authAdmin: string; server: string };

const setPasswords = (server: PostgresServer, passwords: Passwords) =>
  superuser(server, async (sql) => {
    await sql.unsafe(`alter role postgres password '${passwords.owner}'`);
    await sql.unsafe(`alter role switchboard_server with login password '${passwords.server}'`);
  });

async function prepareTemplate(
  server: PostgresServer,
  passwords: Passwords,
  url: (user: string, password: string, database: string) => string,
): Promise<void> {
  await ensureAuthSchema({
    superuserUrl: server.superuserUrl,
    authAdminUrl: url('supabase_auth_admin', passwords.authAdmin, 'postgres'),
    passwords,
  });
  await migrate(url('postgres', passwords.owner, 'postgres'));
  await setPasswords(server, passwords);
}

async function fill(server: PostgresServer, { name, size, ownerUrl }: Database): Promise<void> {
  console.log(`Seeding ${size.contacts} contacts in ${size.workspaces} workspaces ...`);
  await superuser(server, async (sql) => {
    await sql.unsafe(`drop database if exists ${name}`);
    await sql.unsafe(`create database ${name} template postgres owner postgres`);
  });
  const owner = postgres(ownerUrl, { max: 2, onnotice: () => undefined });
  try {
    await seed(owner, size);
  } finally {
    await owner.end();
  }
}
