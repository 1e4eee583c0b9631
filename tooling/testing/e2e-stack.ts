import { pickPort } from '@switchboard/local-supabase';
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from '../root.ts';

const START_TIMEOUT_MS = 180_000;
// A developer's hosted project must never meet the tests: empty counts as not set, and wins over `.env`.
const hosted = [
  'DATABASE_URL',
  'SUPABASE_URL',
  'SUPABASE_PUBLISHABLE_KEY',
  'SUPABASE_JWT_SECRET',
  'APP_URL',
  'SMTP_URL',
  'SMTP_FROM',
];

const limits = [
  'RATE_LIMIT_PER_SECOND',
  'RATE_LIMIT_BURST',
  'RATE_LIMIT_IP_PER_SECOND',
  'RATE_LIMIT_IP_BURST',
  'RATE_LIMIT_SIGN_INS_PER_MINUTE',
];

/**
 * Vitest's global setup for browser journeys: the production stack on free ports and an
 * empty data directory of its own. Tests read `stack.json` at `SWITCHBOARD_STACK_FILE`.
 */
export default async function startStack(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-e2e-'));
  await chmod(dataDir, 0o711);
  const stackFile = join(dataDir, 'stack.json');
  const logFile = join(dataDir, 'start.log');
  const stack = spawn(process.execPath, ['tooling/start.ts', '--empty'], {
    cwd: root,
    env: {
      ...process.env,
      ...Object.fromEntries(hosted.map((name) => [name, ''])),
      PORT: String(await pickPort()),
      SWITCHBOARD_DATA_DIR: dataDir,
      // Every journey comes from one address, faster than people do.
      ...Object.fromEntries(limits.map((name) => [name, '1000000'])),
    },
    // Should vitest be killed, the stack notices and stops.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log = createWriteStream(logFile);
  stack.stdout?.pipe(log);
  stack.stderr?.pipe(log);
  const ended = new Promise<void>((resolve) => stack.once('exit', () => resolve()));

  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!existsSync(stackFile)) {
    if (stack.exitCode !== null || Date.now() > deadline) {
      stack.kill('SIGTERM');
      await ended;
      const said = await readFile(logFile, 'utf8');
      await rm(dataDir, { recursive: true, force: true });
      throw new Error(`The stack for the browser tests did not start:\n${said}`);
    }
    await delay(100);
  }
  process.env.SWITCHBOARD_STACK_FILE = stackFile;
  return async () => {
    stack.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
}
