import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import vercel from './vercel.json' with { type: 'json' };

test('Vercel installs with the pnpm that npm start installs with', async () => {
  const run = await readFile(new URL('../../tooling/run.mjs', import.meta.url), 'utf8');
  const [, pin] = /const PNPM = '(.+)'/.exec(run) ?? [];
  expect(vercel.installCommand).toContain(` ${pin} install --frozen-lockfile `);
});
