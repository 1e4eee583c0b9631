import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureAuthSchema } from './auth-schema.ts';
import { clusterDir } from './cluster.ts';
import { openLocalState } from './local-state.ts';
import { localUrl, startPostgres } from './postgres.ts';
import { throwawaySettings } from './postgres-settings.ts';
import { stopOrphan } from './postmaster.ts';
import { processStartTime } from './process-identity.ts';
import { AUTH_ADMIN, OWNER } from './roles.ts';

const PREFIX = 'switchboard-test-postgres-';

export type ThrowawayPostgres = {
  /** The owner of our tables, shaped like Supabase's `postgres`: no superuser, may create databases and roles. */
  ownerUrl: string;
  superuserUrl: string;
  stop: () => Promise<void>;
};

/** A PostgreSQL for one test run, with Supabase's roles and auth schema in its database `postgres`. */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  await sweep();
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  // As root, PostgreSQL runs under another account, and must get through to its own directory.
  await chmod(dataDir, 0o711);
  await writeFile(join(dataDir, 'run'), `${process.pid} ${processStartTime(process.pid)}`);
  const server = await startPostgres({ dataDir, settings: throwawaySettings });
  const stop = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const { passwords } = await openLocalState(dataDir);
    const authAdminUrl = localUrl(AUTH_ADMIN, passwords.authAdmin, server.port);
    await ensureAuthSchema({ superuserUrl: server.superuserUrl, authAdminUrl, passwords });
    return {
      ownerUrl: localUrl(OWNER, passwords.owner, server.port),
      superuserUrl: server.superuserUrl,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Removes what test runs left behind that were killed before they could clean up. */
async function sweep(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const dataDir of names.map((name) => join(tmpdir(), name))) {
    const run = await readFile(join(dataDir, 'run'), 'utf8').catch(() => undefined);
    const [pid, startTime] = run?.split(/ (.*)/) ?? [];
    if (!pid || processStartTime(Number(pid)) === startTime) continue;
    await stopOrphan(clusterDir(dataDir));
    await rm(dataDir, { recursive: true, force: true });
  }
}
