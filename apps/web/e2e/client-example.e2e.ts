import { createClient } from '@supabase/supabase-js';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');
const clientDir = join(root, 'packages/client');
const example = join(clientDir, 'examples/first-call.mjs');
const stackFile = String(process.env.SWITCHBOARD_STACK_FILE);
const Stack = z.object({ supabaseUrl: z.string(), publishableKey: z.string() });

/** Somebody new, with a personal workspace that is still empty. */
async function signUp(): Promise<{ email: string; password: string }> {
  const { supabaseUrl, publishableKey } = Stack.parse(JSON.parse(await readFile(stackFile, 'utf8')));
  const account = { email: `${crypto.randomUUID()}@example.com`, password: crypto.randomUUID() };
  const { error } = await createClient(supabaseUrl, publishableKey).auth.signUp(account);
  if (error) throw error;
  return account;
}

test('the README shows the client’s example, and it runs as it stands there', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const [, shown] = /```js\n([^]*?)```/.exec(readme) ?? [];
  expect(shown).toBe(await readFile(example, 'utf8'));

  const { email, password } = await signUp();
  await run(process.execPath, ['scripts/build.ts'], { cwd: clientDir });
  const { stdout, stderr } = await run(process.execPath, [example], {
    env: {
      ...process.env,
      SWITCHBOARD_STACK_FILE: stackFile,
      SWITCHBOARD_EMAIL: email,
      SWITCHBOARD_PASSWORD: password,
    },
  });
  expect(stderr).toBe('');
  const time = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`;
  expect(stdout).toMatch(new RegExp(`^note Asked for a quote\\. ${time}\ncall Outbound call ${time}\n$`));
});
