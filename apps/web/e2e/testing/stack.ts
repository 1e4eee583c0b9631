import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const stackFile = String(process.env.SWITCHBOARD_STACK_FILE);

/** Where the production stack under test stands; see `tooling/testing/e2e-stack.ts`. */
export const stack = z
  .object({
    webUrl: z.string(),
    supabaseUrl: z.string(),
    publishableKey: z.string(),
    databaseUrl: z.string(),
    ownerDatabaseUrl: z.string(),
    demo: z.object({ email: z.string(), password: z.string() }).nullable(),
  })
  .parse(JSON.parse(readFileSync(stackFile, 'utf8')));

const dataDir = dirname(stackFile);

/** The page of every mail to this address that was caught instead of sent, oldest first. */
export async function mailsTo(email: string): Promise<string[]> {
  const dir = join(dataDir, 'mail');
  const names = await readdir(dir).catch(() => []);
  const own = names.filter((name) => name.endsWith(` ${email}.html`)).toSorted();
  return Promise.all(own.map((name) => readFile(join(dir, name), 'utf8')));
}

/** What only the server may know: every password of the database and the key that signs tokens. */
export async function secrets(): Promise<string[]> {
  const state = z
    .object({ passwords: z.record(z.string(), z.string()), jwtSecret: z.string() })
    .parse(JSON.parse(await readFile(join(dataDir, 'local.json'), 'utf8')));
  return [...Object.values(state.passwords), state.jwtSecret];
}
