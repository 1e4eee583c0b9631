import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { findPostgresUser, type PostgresUser } from './postgres-user.ts';
import { writePrivateFile } from './write-private-file.ts';

export const SUPERUSER = 'supabase_admin';

export const clusterDir = (dataDir: string): string => join(dataDir, 'postgres');

type Options = { dataDir: string; binaries: Binaries; superuserPassword: string; sync: boolean };

/**
 * Makes the database cluster where there is none. It is built beside its place and
 * moved there when complete, so that an interrupted first start leaves nothing half made.
 */
export async function ensureCluster({
  dataDir,
  binaries,
  superuserPassword,
  sync,
}: Options): Promise<PostgresUser> {
  await mkdir(dataDir, { recursive: true });
  const user = findPostgresUser(binaries, dataDir);
  const target = clusterDir(dataDir);
  if (existsSync(target)) return user;

  const draft = `${target}.new`;
  const passwordFile = join(dataDir, 'initdb-password');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writePrivateFile(passwordFile, superuserPassword);
  try {
    if (user.owner) {
      await chown(draft, user.owner.uid, user.owner.gid);
      await chown(passwordFile, user.owner.uid, user.owner.gid);
    }
    await runInitdb(user, binaries.initdb, [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      // pg_trgm and text search ask this one whether a character is a letter: with plain C, only ASCII would be.
      `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
      ...(sync ? [] : ['--no-sync']),
    ]);
    await rename(draft, target);
  } finally {
    await rm(passwordFile, { force: true });
  }
  return user;
}

function runInitdb(user: PostgresUser, initdb: string, initdbArgs: string[]): Promise<void> {
  const { command, args, ...ids } = user.wrap(initdb, initdbArgs);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...ids,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`The database could not be created (initdb ended with ${code}): ${complaint.trim()}`),
        );
    });
  });
}
