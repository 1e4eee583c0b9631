import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../root.ts';

export type WebEnvironment = {
  DATABASE_URL: string;
  SUPABASE_URL: string;
  SUPABASE_PUBLISHABLE_KEY: string;
  SUPABASE_JWT_SECRET?: string | undefined;
  AUTH_PROVIDERS?: string | undefined;
  SWITCHBOARD_ENCRYPTION_KEYS?: string | undefined;
  /** For the cron route, which works the queue when it is asked to. */
  JOBS_DATABASE_URL?: string | undefined;
  SWITCHBOARD_SECRET?: string | undefined;
  SWITCHBOARD_MAIL_DIR?: string | undefined;
  APP_URL: string;
};

type Options = {
  mode: 'production' | 'development';
  host: string;
  port: number;
  environment: WebEnvironment;
  signal: AbortSignal;
};

export type WebServer = {
  /** Rejects with a sentence when the server ends without being asked to. */
  failure: Promise<never>;
  /** From now on, one line per request. */
  startLogging: () => void;
  stop: () => Promise<void>;
};

const STOP_TIMEOUT_MS = 12_000;

/** Starts the web server as a child that ends when we do. Settles when it answers, or could not start. */
export async function startWebServer({ mode, host, port, environment, signal }: Options): Promise<WebServer> {
  const child = spawn(process.execPath, ['server.ts', `--host=${host}`, `--port=${port}`], {
    cwd: join(root, 'apps', 'web'),
    env: { ...process.env, ...environment, NODE_ENV: mode, PORT: String(port) },
    // Its own group, so that Ctrl-C reaches it through us, in order.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const failure = ended.then(() => {
    throw new Error(
      `The web server ended unexpectedly (${child.signalCode ?? child.exitCode ?? 'not started'}).`,
    );
  });
  failure.catch(() => undefined);
  const stop = async () => {
    if (hasEnded(child)) return;
    child.kill('SIGTERM');
    const hurry = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(hurry);
  };
  const ready = new Promise<void>((resolve) => child.once('message', () => resolve()));
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  await Promise.race([ready, aborted, failure]);
  return { failure, startLogging: () => void child.send('log requests'), stop };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null || !child.pid;
