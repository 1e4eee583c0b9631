import { backUp, recoverySettings, restoreTo, startPostgres } from '@switchboard/local-supabase';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { differences, type Fingerprint, fingerprint } from './fingerprint.ts';

type Options = {
  dataDir: string;
  /** Of the server that runs on `dataDir`. */
  superuserUrl: string;
  /** Where the backup stays; without it, nowhere. */
  keep?: string | undefined;
};

export type Verdict = { differences: string[]; original: Fingerprint; seconds: { backup: number; restore: number } };

const connect = (url: string) => postgres(url, { max: 1, onnotice: () => undefined, connection: { TimeZone: 'UTC' } });

async function closing<Result>(url: string, work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> {
  const sql = connect(url);
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

/** Backs a running database up, starts a second server on a copy of the backup, and compares the two. */
export async function checkRestore({ dataDir, superuserUrl, keep }: Options): Promise<Verdict> {
  const workshop = await mkdtemp(join(tmpdir(), 'switchboard-restore-'));
  // As root, PostgreSQL runs under another account, and must get through to its own directory.
  await chmod(workshop, 0o711);
  const backup = keep ?? join(workshop, 'backup');
  const restored = join(workshop, 'restored');
  try {
    const startedAt = performance.now();
    const { seen: original, position } = await closing(superuserUrl, async (sql) => {
      const session = await sql.reserve();
      try {
        return await backUp({ dataDir, sql: session }, backup, fingerprint);
      } finally {
        session.release();
      }
    });
    const backedUpAt = performance.now();
    await restoreTo(backup, restored);
    const server = await startPostgres({ dataDir: restored, recovery: recoverySettings(position) });
    try {
      const copy = await closing(server.superuserUrl, fingerprint);
      const seconds = { backup: (backedUpAt - startedAt) / 1000, restore: (performance.now() - backedUpAt) / 1000 };
      return { differences: differences(original, copy), original, seconds };
    } finally {
      await server.stop();
    }
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
