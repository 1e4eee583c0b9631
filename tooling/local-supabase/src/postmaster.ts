import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { poll } from './poll.ts';
import { processStartTime, runsFromDirectory } from './process-identity.ts';

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid');

type Postmaster = { pid: number; isReady: boolean };

/** What PostgreSQL itself wrote about the server of this cluster. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, isReady: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

const hasEnded = (pid: number) => (processStartTime(pid) === undefined ? true : undefined);

/** SIGINT rolls open transactions back and shuts down cleanly; SIGQUIT is for one that will not. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, timeoutMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await poll(() => hasEnded(pid), { timeoutMs })) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

/**
 * A start that was killed leaves its PostgreSQL running. Stop that very process:
 * one with the recorded pid that sits in this cluster's directory, never another.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const left = readPostmaster(cluster);
  if (!left || processStartTime(left.pid) === undefined) return;
  if (runsFromDirectory(left.pid, realpathSync(cluster))) {
    await stopPostmaster(left.pid);
  } else {
    // The pid belongs to another program now. PostgreSQL would take it for a server of ours and refuse to start.
    await rm(pidFile(cluster));
  }
}

export async function waitUntilReady(cluster: string, pid: number, timeoutMs: number): Promise<boolean> {
  const ready = await poll(
    () => {
      if (processStartTime(pid) === undefined) return false;
      const postmaster = existsSync(pidFile(cluster)) ? readPostmaster(cluster) : undefined;
      return postmaster?.pid === pid && postmaster.isReady ? true : undefined;
    },
    { timeoutMs, intervalMs: 10 },
  );
  return ready === true;
}
