import { type ChildProcess, spawn } from 'node:child_process';

/**
 * A shell that waits for our end and then stops a process of ours, so that `kill -9` on us
 * does not leave it behind: the pipe it reads closes however we go.
 */
export function guard(pid: number): ChildProcess {
  const shell = spawn('/bin/sh', ['-c', 'cat > /dev/null; kill -INT "$1"', 'guard', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  return shell;
}
