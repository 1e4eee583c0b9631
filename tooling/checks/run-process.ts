import { spawn, type StdioOptions } from 'node:child_process';
import { root } from '../root.ts';

type Options = {
  run: [script: string, ...args: string[]];
  cwd?: string;
  variables?: Record<string, string>;
  signal: AbortSignal;
  stdio: StdioOptions;
  onOutput?: (chunk: string) => void;
};

/**
 * Runs a script under this Node to its end; true when it ended well. It leads a process group
 * of its own, so that stopping it stops what it started, too. Never rejects.
 */
export function runProcess({
  run,
  cwd = root,
  variables,
  signal,
  stdio,
  onOutput,
}: Options): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const child = spawn(process.execPath, run, {
      cwd,
      env: { ...process.env, ...variables },
      stdio,
      detached: true,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => onOutput?.(chunk));
    }
    const stop = () => {
      if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    };
    signal.addEventListener('abort', stop);
    child.once('error', (error) => {
      onOutput?.(error.message);
      resolve(false);
    });
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      resolve(code === 0);
    });
  });
}
