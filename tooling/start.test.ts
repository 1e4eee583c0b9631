import { pickPort } from '@switchboard/local-supabase';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startProgram } from './testing/program.ts';
import { tempDir } from './testing/temp-dir.ts';

test('a taken port ends the start with a plain message before anything else begins', async () => {
  const taken = createServer();
  const port = await pickPort();
  await once(taken.listen(port, '127.0.0.1'), 'listening');
  onTestFinished(() => void taken.close());
  const dataDir = join(await tempDir(), 'data');

  const start = startProgram('tooling/start.ts', [], { PORT: String(port), SWITCHBOARD_DATA_DIR: dataDir });
  expect(await start.exit).toBe(1);
  expect(start.output()).toBe(
    `Port ${port} is already in use. Stop what uses it, or choose another: PORT=${port + 1} npm start\n`,
  );
  expect(existsSync(dataDir)).toBe(false);
});

test('a missing variable ends the start with the sentence that names it, and nothing of a stack', async () => {
  const start = startProgram('tooling/start.ts', [], { DATABASE_URL: 'postgres://x@127.0.0.1/x' });
  expect(await start.exit).toBe(1);
  expect(start.output()).toMatch(
    /^SUPABASE_URL and SUPABASE_PUBLISHABLE_KEY are missing while DATABASE_URL is set: .*\n$/,
  );
});

test('db:migrate asks for the address it needs', async () => {
  const migrate = startProgram('tooling/db-migrate.ts', [], { MIGRATION_DATABASE_URL: '' });
  expect(await migrate.exit).toBe(1);
  expect(migrate.output()).toContain('MIGRATION_DATABASE_URL is missing');
});
