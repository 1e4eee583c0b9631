import { createClient } from '@supabase/supabase-js';
import { isPortFree, pickPort, processStartTime } from '@switchboard/local-supabase';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, test, vi } from 'vitest';
import type { StackFile } from './stack/stack-file.ts';
import { type Program, startProgram } from './testing/program.ts';
import { tempDir } from './testing/temp-dir.ts';

const patience = { timeout: 100_000, interval: 50 };

async function start(dataDir: string, args: string[] = [], hosted: Record<string, string> = {}) {
  const port = await pickPort();
  const variables = { ...hosted, PORT: String(port), SWITCHBOARD_DATA_DIR: dataDir };
  return { port, program: startProgram('tooling/start.ts', args, variables) };
}

const stackPath = (dataDir: string) => join(dataDir, 'stack.json');

/** What a start says of itself once it is ready; fails at once when it ended instead. */
function readyStack(dataDir: string, { process: child, output, exit }: Program): Promise<StackFile> {
  const ready = vi.waitFor(async () => {
    const stack: StackFile = JSON.parse(await readFile(stackPath(dataDir), 'utf8'));
    expect(stack.pid).toBe(child.pid);
    return stack;
  }, patience);
  const ended = exit.then(() => {
    throw new Error(`The start ended: ${output()}`);
  });
  return Promise.race([ready, ended]);
}

async function countContacts({ ownerDatabaseUrl }: StackFile): Promise<number> {
  const sql = postgres(ownerDatabaseUrl ?? '', { max: 1 });
  try {
    const [row] = await sql<{ contacts: number }[]>`select count(*)::int as contacts from contacts`;
    return row?.contacts ?? 0;
  } finally {
    await sql.end();
  }
}

const portOf = (url: string) => Number(new URL(url).port);

test('the first start shows a filled desk; its data survives kill -9, and Ctrl-C leaves nothing behind', async () => {
  const dataDir = await tempDir();
  const first = await start(dataDir);
  const stack = await readyStack(dataDir, first.program);
  expect((await stat(stackPath(dataDir))).mode & 0o777).toBe(0o600);
  expect(stack.webUrl).toBe(`http://127.0.0.1:${first.port}`);
  expect(first.program.output()).toContain(stack.demo?.password);
  expect(await countContacts(stack)).toBe(60);
  expect((await fetch(`${stack.webUrl}/login`)).status).toBe(200);

  const rival = await start(dataDir);
  expect(await rival.program.exit).toBe(1);
  expect(rival.program.output()).toContain(`already running on ${dataDir}`);

  first.program.process.kill('SIGKILL');
  await first.program.exit;
  await vi.waitFor(async () => expect(await isPortFree(first.port)).toBe(true), patience);

  const second = await start(dataDir);
  const again = await readyStack(dataDir, second.program);
  expect(await countContacts(again)).toBe(60);
  expect(again.demo).toEqual(stack.demo);
  expect(again.supabaseUrl).toBe(stack.supabaseUrl);

  second.program.process.kill('SIGINT');
  expect(await second.program.exit).toBe(0);
  await expect(stat(stackPath(dataDir))).rejects.toThrow('ENOENT');
  for (const url of [again.webUrl, again.supabaseUrl, again.databaseUrl]) {
    expect(await isPortFree(portOf(url))).toBe(true);
  }
});

test('asked to stop in the middle of its start, it takes its database down with it', async () => {
  const dataDir = await tempDir();
  const { program } = await start(dataDir, ['--empty']);
  const postmaster = await vi.waitFor(
    async () => Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]),
    patience,
  );
  program.process.kill('SIGTERM');
  expect(await program.exit).toBe(0);
  expect(processStartTime(postmaster)).toBeUndefined();
  expect(program.output()).not.toContain('is ready at');
});

test('--empty leaves an empty desk, and no account that nobody asked for', async () => {
  const dataDir = await tempDir();
  const { program } = await start(dataDir, ['--empty']);
  const stack = await readyStack(dataDir, program);
  expect(stack.demo).toBeNull();
  expect(await countContacts(stack)).toBe(0);
});

test('with the variables of a hosted project, the same program runs on it and starts no database', async () => {
  const projectDir = await tempDir();
  const embedded = await start(projectDir, ['--empty']);
  const project = await readyStack(projectDir, embedded.program);
  const { jwtSecret }: { jwtSecret: string } = JSON.parse(
    await readFile(join(projectDir, 'local.json'), 'utf8'),
  );

  const dataDir = await tempDir();
  const { program } = await start(dataDir, [], {
    DATABASE_URL: project.databaseUrl,
    SUPABASE_URL: project.supabaseUrl,
    SUPABASE_PUBLISHABLE_KEY: project.publishableKey,
    SUPABASE_JWT_SECRET: jwtSecret,
  });
  const stack = await readyStack(dataDir, program);
  expect(await readdir(dataDir)).toEqual(['stack.json']);

  const supabase = createClient(stack.supabaseUrl, stack.publishableKey);
  const { data } = await supabase.auth.signUp({
    email: 'ada@example.com',
    password: 'correct horse battery',
  });
  const answer = await fetch(`${stack.webUrl}/api/trpc/me.get`, {
    headers: { authorization: `Bearer ${data.session?.access_token}` },
  });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('ada@example.com');
});
