import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Database } from '../database/cluster.ts';
import { root } from '../root.ts';
import { JWT_SECRET, SUPABASE_URL } from '../tokens.ts';
import { type Server, startChild } from './child.ts';

const limits = [
  'RATE_LIMIT_PER_SECOND',
  'RATE_LIMIT_BURST',
  'RATE_LIMIT_IP_PER_SECOND',
  'RATE_LIMIT_IP_BURST',
];

type Options = { database: Database; port: number; minimal: boolean };

/** Our server as `npm start` runs it (or, on request, the API alone), on one of the bench's databases. */
export async function startOurs({ database, port, minimal }: Options): Promise<Server> {
  const env = {
    DATABASE_URL: database.serverUrl,
    SUPABASE_URL,
    SUPABASE_JWT_SECRET: JWT_SECRET,
    SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_bench',
    APP_URL: `http://127.0.0.1:${port}`,
    // Counted as always; a bench asks more than any person.
    ...Object.fromEntries(limits.map((name) => [name, '100000000'])),
    PORT: String(port),
  };
  const logFile = join(root, '.local', 'bench', `web-${database.name}.log`);
  if (minimal) {
    const script = join(import.meta.dirname, 'minimal-server.ts');
    return startChild({
      name: 'API on node:http',
      args: [script, String(port)],
      cwd: root,
      port,
      env,
      logFile,
    });
  }
  return startChild({
    name: 'production web server',
    args: ['server.ts', '--host=127.0.0.1', `--port=${port}`],
    cwd: join(root, 'apps', 'web'),
    port,
    env,
    logFile,
  });
}

/** `next build`, skipped when nothing has changed. */
export async function buildWeb(): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'tooling', 'build.ts')], { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The web app does not build; --minimal measures the API without it.');
}
