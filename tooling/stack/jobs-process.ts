import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from '../root.ts';

export type JobsEnvironment = { JOBS_DATABASE_URL: string; SWITCHBOARD_ENCRYPTION_KEYS?: string | undefined };
type Options = { environment: JobsEnvironment; signal: AbortSignal };

export type JobsProcess = { stop: () => Promise<void> };

const STOP_TIMEOUT_MS = 14_000;
const FIRST_RESTART_MS = 1_000;
const SLOWEST_RESTART_MS = 15_000;
/** A runner that lived so long had not failed to start. */
const STEADY_MS = 60_000;

/**
 * The jobs runner as a child of its own, so that heavy jobs take no time from requests. One that dies, as when the
 * database is away, is started again: what it had in hand is still in the queue. Settles when the first one works, or
 * has ended.
 */
export async function startJobsProcess({ environment, signal }: Options): Promise<JobsProcess> {
  const stopping = new AbortController();
  let child = spawnRunner(environment);
  const first = child;
  void (async () => {
    let pause = FIRST_RESTART_MS;
    while (!stopping.signal.aborted) {
      const startedAt = performance.now();
      await ended(child);
      if (performance.now() - startedAt > STEADY_MS) pause = FIRST_RESTART_MS;
      await delay(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      pause = Math.min(pause * 2, SLOWEST_RESTART_MS);
      if (!stopping.signal.aborted) child = spawnRunner(environment);
    }
  })();
  const stop = async () => {
    stopping.abort();
    if (hasEnded(child)) return;
    child.kill('SIGTERM');
    const hurry = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended(child);
    clearTimeout(hurry);
  };
  const ready = new Promise<void>((resolve) => first.once('message', () => resolve()));
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  await Promise.race([ready, aborted, ended(first)]);
  return { stop };
}

function spawnRunner(environment: JobsEnvironment): ChildProcess {
  return spawn(process.execPath, ['src/main.ts'], {
    cwd: join(root, 'packages', 'jobs'),
    env: { ...process.env, ...environment },
    // Its own group, so that Ctrl-C reaches it through us, in order.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null || !child.pid;

async function ended(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}
