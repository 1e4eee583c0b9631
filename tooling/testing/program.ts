import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { root } from '../root.ts';

// Whatever the machine has set, or has in its .env, is not for a test: empty counts as not set.
const neutral = [
  'DATABASE_URL',
  'SUPABASE_URL',
  'SUPABASE_PUBLISHABLE_KEY',
  'SUPABASE_JWT_SECRET',
  'APP_URL',
  'HOST',
];

export type Program = {
  process: ChildProcess;
  output: () => string;
  /** Its exit code, once it has ended and said everything. */
  exit: Promise<number | null>;
};

/** Starts one of the tooling's programs as npm would; it does not outlive the test. */
export function startProgram(script: string, args: string[], variables: Record<string, string>): Program {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...Object.fromEntries(neutral.map((name) => [name, ''])), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const exit = once(child, 'close').then(([code]: (number | null)[]) => code ?? null);
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await exit;
  });
  return { process: child, output: () => said, exit };
}
