import { clusterDir, SUPERUSER } from './cluster.ts';
import { openLocalState } from './local-state.ts';
import { localUrl } from './postgres.ts';
import { readPostmaster } from './postmaster.ts';
import { processStartTime } from './process-identity.ts';

/** The superuser's address of the server that runs on this data directory now; null when none does. */
export async function runningSuperuserUrl(dataDir: string): Promise<string | null> {
  const postmaster = readPostmaster(clusterDir(dataDir));
  if (!postmaster?.isReady || processStartTime(postmaster.pid) === undefined) return null;
  const { passwords, postgresPort } = await openLocalState(dataDir);
  return postgresPort ? localUrl(SUPERUSER, passwords.superuser, postgresPort) : null;
}
