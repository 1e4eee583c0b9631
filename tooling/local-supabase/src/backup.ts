import { chown, copyFile, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type postgres from 'postgres';
import { findBinaries } from './binaries.ts';
import { clusterDir } from './cluster.ts';
import { findPostgresUser } from './postgres-user.ts';

/** What belongs to a running server, not to its data. */
const leftOut = new Set(['postmaster.pid', 'postmaster.opts', 'pg_wal', 'pgsql_tmp']);
const emptied = new Set(['pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);
const isWalSegment = (name: string) => /^[\dA-F]{24}$/.test(name);
const isGone = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

type Source = {
  dataDir: string;
  /** A session of its own, as the superuser: the backup lasts as long as the session. */
  sql: postgres.ReservedSql;
};

/** Looks at the data while nothing is being written, and says where in the log of changes that was. */
export type Inspect<Result> = (sql: postgres.ReservedSql) => Promise<Result>;

/**
 * A base backup through PostgreSQL's own interface, while the server works: its files, then the log of changes from
 * the first of them on. `target` becomes a data directory that a server starts on. Answers what `inspect` saw, and the
 * position in the log that belongs to it.
 */
export async function backUp<Seen>({ dataDir, sql }: Source, target: string, inspect: Inspect<Seen>) {
  const cluster = clusterDir(dataDir);
  const copy = clusterDir(target);
  await mkdir(copy, { recursive: true, mode: 0o700 });
  // Keeps the log of changes until we have copied it; gone with the session.
  await sql`select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`;
  await sql`select pg_backup_start('switchboard', true)`;
  await copyTree(cluster, copy);
  const [stopped] = await sql`select labelfile from pg_backup_stop(false)`;
  await writeFile(join(copy, 'backup_label'), String(stopped?.labelfile), { mode: 0o600 });
  const seen = await atRest(sql, inspect);
  // A record behind the position, and the segment that holds both complete.
  await sql`select pg_create_restore_point('backup')`;
  await sql`select pg_switch_wal()`;
  await copyWal(join(cluster, 'pg_wal'), join(copy, 'pg_wal'));
  await copyFile(join(dataDir, 'local.json'), join(target, 'local.json'));
  await own(target);
  return seen;
}

const ATTEMPTS = 5_000;

/** Between two writes: a snapshot that holds exactly what the log holds up to `position`. */
async function atRest<Seen>(sql: postgres.ReservedSql, inspect: Inspect<Seen>) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [before] = await sql`select pg_current_wal_insert_lsn()::text as lsn`;
    // A commit that is in the log and still on its way to the disk shows in no snapshot, but keeps its lock.
    const [writing] = await sql`select from pg_locks where locktype = 'transactionid' limit 1`;
    // The snapshot is made after the one position and before the other.
    await sql`begin transaction isolation level repeatable read read only`;
    const [now] = await sql`select pg_current_wal_insert_lsn()::text as lsn`;
    if (!writing && now && before?.lsn === now.lsn) {
      const result = await inspect(sql);
      await sql`commit`;
      return { seen: result, position: String(now.lsn) };
    }
    await sql`rollback`;
    await delay(2);
  }
  throw new Error('The database is written to without a pause: try again at a quieter time.');
}

async function copyTree(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (leftOut.has(entry.name) || entry.name.startsWith('pg_internal.init')) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      await mkdir(target, { mode: 0o700 });
      if (!emptied.has(entry.name)) await copyTree(source, target);
    } else {
      // A table may be dropped while we copy; the log of changes knows.
      await copyFile(source, target).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
    }
  }
}

async function copyWal(from: string, to: string): Promise<void> {
  await mkdir(join(to, 'archive_status'), { recursive: true, mode: 0o700 });
  for (const name of await readdir(from)) {
    if (isWalSegment(name) || name.endsWith('.history')) await copyFile(join(from, name), join(to, name));
  }
}

/** As root, the server runs under another account, and its files must be that account's. */
async function own(target: string): Promise<void> {
  const { owner } = findPostgresUser(await findBinaries(), target);
  if (!owner) return;
  const names = await readdir(clusterDir(target), { recursive: true });
  for (const path of [clusterDir(target), ...names.map((name) => join(clusterDir(target), name))]) {
    await chown(path, owner.uid, owner.gid);
  }
}

/** Makes a data directory from a backup, which stays as it is; the server that starts on it ends at `position`. */
export async function restoreTo(backup: string, dataDir: string): Promise<void> {
  await cp(backup, dataDir, { recursive: true });
  await writeFile(join(clusterDir(dataDir), 'recovery.signal'), '', { mode: 0o600 });
  await own(dataDir);
}

export const recoverySettings = (position: string): Record<string, string> => ({
  // Everything that is needed lies in pg_wal.
  restore_command: 'false',
  recovery_target_lsn: position,
  recovery_target_inclusive: 'off',
  recovery_target_action: 'promote',
  hot_standby: 'off',
});
