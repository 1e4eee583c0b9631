import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../root.ts';

export type JobsEnvironment = { JOBS_DATABASE_URL: string; SWITCHBOARD_ENCRYPTION_KEYS?: string | undefined };
type Options = { environment: JobsEnvironment; signal: AbortSignal };

export type JobsProcess = {
  /** Rejects with a sentence when the runner cannot be kept alive. */
  failure: Promise<never>;
  stop: () => Promise<void>;
};

const STOP_TIMEOUT_MS = 14_000;
const RESTART_DELAY_MS = 1_000;
const MAX_RESTARTS = 5;
/** A runner that lived so long had not failed to start. */
const STEADY_MS = 60_000;

/**
 * The jobs runner as a child of its own, so that heavy jobs take no time from requests. One that dies is started again:
 * what it had in hand is still in the queue.
 */
export async function startJobsProcess({ environment, signal }: Options): Promise<JobsProcess> {
  let child = spawnRunner(environment);
  let isStopping = false;
  let restarts = 0;
  const failure = (async () => {
    for (;;) {
      const startedAt = performance.now();
      await ended(child);
      if (isStopping) return new Promise<never>(() => undefined);
      restarts = performance.now() - startedAt > STEADY_MS ? 1 : restarts + 1;
      if (restarts > MAX_RESTARTS) {
        throw new Error(
          `The jobs runner ended unexpectedly (${child.signalCode ?? child.exitCode ?? 'not started'}).`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, RESTART_DELAY_MS));
      if (!isStopping) child = spawnRunner(environment);
    }
  })();
  failure.catch(() => undefined);
  const stop = async () => {
    isStopping = true;
    if (hasEnded(child)) return;
    child.kill('SIGTERM');
    const hurry = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended(child);
    clearTimeout(hurry);
  };
  const ready = new Promise<void>((resolve) => child.once('message', () => resolve()));
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  await Promise.race([ready, aborted, failure]);
  return { failure, stop };
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
