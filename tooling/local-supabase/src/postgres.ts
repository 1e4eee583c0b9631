import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findBinaries } from './binaries.ts';
import { clusterDir, ensureCluster, SUPERUSER } from './cluster.ts';
import { guard } from './guard.ts';
import { openLocalState, saveLocalState } from './local-state.ts';
import { pickPort, requireFreePort } from './ports.ts';
import { durableSettings, settingFlags } from './postgres-settings.ts';
import { stopOrphan, stopPostmaster, waitUntilReady } from './postmaster.ts';

export type PostgresServer = {
  port: number;
  pid: number;
  /** The bootstrap superuser: for making roles, never for the product. */
  superuserUrl: string;
  /** Settles when the server has ended, whoever ended it. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

type Options = {
  /** Holds the cluster, its secrets and its log. */
  dataDir: string;
  /** Default: the port of the last start, else a free one. */
  port?: number;
  settings?: Record<string, string>;
  /** For a cluster that was restored from a backup: how far to go. */
  recovery?: Record<string, string>;
};

const LOG_LIMIT_BYTES = 20 * 1024 * 1024;
const RECOVERY_TIMEOUT_MS = 120_000;

export const localUrl = (user: string, password: string, port: number, database = 'postgres'): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

/** Starts PostgreSQL 17 from npm on 127.0.0.1, on data that survives restarts and `kill -9`. */
export async function startPostgres(options: Options): Promise<PostgresServer> {
  const dataDir = resolve(options.dataDir);
  const settings = options.settings ?? durableSettings;
  const binaries = await findBinaries();
  const state = await openLocalState(dataDir);
  const cluster = clusterDir(dataDir);
  const user = await ensureCluster({
    dataDir,
    binaries,
    superuserPassword: state.passwords.superuser,
    sync: settings.fsync !== 'off',
  });
  await stopOrphan(cluster);

  const port = options.port
    ? await requireFreePort(options.port, 'SWITCHBOARD_POSTGRES_PORT')
    : await pickPort(state.postgresPort);
  if (port !== state.postgresPort) await saveLocalState(dataDir, { ...state, postgresPort: port });

  const logFile = join(dataDir, 'logs', 'postgres.log');
  const log = openLog(logFile);
  const { command, args, ...ids } = user.wrap(binaries.postgres, [
    '-D',
    cluster,
    '-p',
    String(port),
    ...settingFlags({ ...settings, ...options.recovery }),
  ]);
  // Detached: Ctrl-C reaches us alone, and we stop it after those who use it.
  const child = spawn(command, args, {
    ...ids,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C' },
  });
  closeSync(log);
  const ended = new Promise<void>((resolve_) => {
    child.once('exit', () => resolve_());
    child.once('error', () => resolve_());
  });
  if (!child.pid || !(await waitUntilReady(cluster, child.pid, RECOVERY_TIMEOUT_MS))) {
    if (child.pid) await stopPostmaster(child.pid);
    throw new Error(`PostgreSQL did not start. Its log ends with:\n${lastLines(logFile)}`);
  }
  const { pid } = child;
  const watch = guard(pid);
  // Its own end is nobody's to stop any more: another process may get the number.
  void ended.then(() => {
    watch.kill('SIGKILL');
    watch.stdin?.destroy();
  });
  return {
    port,
    pid,
    superuserUrl: localUrl(SUPERUSER, state.passwords.superuser, port),
    ended,
    stop: async () => {
      await stopPostmaster(pid);
      await ended;
    },
  };
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(path, `${path}.old`);
  return openSync(path, 'a', 0o600);
}

const lastLines = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
