import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

export type Server = { name: string; port: number; stop: () => Promise<void> };

type Options = {
  name: string;
  args: string[];
  cwd: string;
  port: number;
  env: Record<string, string>;
  logFile: string;
};

/** Starts a server as a child of ours; ready when it says so over its channel. */
export async function startChild({ name, args, cwd, port, env, logFile }: Options): Promise<Server> {
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const ready = new Promise<void>((resolve) => child.once('message', () => resolve()));
  await Promise.race([
    ready,
    ended.then(() => {
      throw new Error(`${name} did not start: see ${logFile}`);
    }),
  ]);
  return {
    name,
    port,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}
