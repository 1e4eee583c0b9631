import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildClient } from './build.ts';

// Outside the repository: nothing of ours can be found from there by accident.
const outDir = mkdtempSync(join(tmpdir(), 'switchboard-client-'));
beforeAll(() => buildClient(outDir), 60_000);
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

const importsIn = (text: string) =>
  [...text.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*['"]([^'"]+)['"]/g)].map(([, name]) => name);

test('the declarations name nothing but each other', () => {
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.d.ts'),
  );
  const imports = files.flatMap((file) => importsIn(readFileSync(join(outDir, file), 'utf8')));
  expect(imports).not.toHaveLength(0);
  expect(imports.filter((name) => !/^\.{1,2}\/.*\.js$/.test(name ?? ''))).toEqual([]);
});

test('the code is one file that needs no package', () => {
  expect(importsIn(readFileSync(join(outDir, 'index.js'), 'utf8'))).toEqual([]);
  const script = `const { createSwitchboardClient } = await import(${JSON.stringify(join(outDir, 'index.js'))});
    console.log(typeof createSwitchboardClient({ url: 'http://x', accessToken: '' }).contacts.list.query);`;
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toBe(
    'function\n',
  );
});

test('a strict program compiles against it, and its mistakes do not', () => {
  writeFileSync(
    join(outDir, 'tool.mts'),
    `import { createSwitchboardClient, isSwitchboardError, type Contact, type Page } from './index.js';
const client = createSwitchboardClient({ url: '', accessToken: async () => null, workspaceId: '' });
export const page: Page<Contact> = await client.contacts.list.query({ limit: 5, filter: { hasPhone: true } });
export const company: string | null = (await client.contacts.create.mutate({ fullName: '', phone: null })).companyName;
try {
  await client.calls.end.mutate({ id: '', outcome: 'interested' }, { signal: new AbortController().signal });
} catch (error) {
  if (isSwitchboardError(error) && error.appCode === 'CALL_ALREADY_ENDED') console.log(error.requestId?.length);
}
// @ts-expect-error No such outcome.
await client.calls.end.mutate({ id: '', outcome: 'great' });
// @ts-expect-error A name is required.
await client.contacts.create.mutate({});
// @ts-expect-error Queries are not mutated.
client.contacts.list.mutate;
// @ts-expect-error One of the two.
createSwitchboardClient({ url: '', accessToken: '', apiKey: '' });
`,
  );
  const tsc = join(import.meta.dirname, '../../../node_modules/typescript/bin/tsc');
  const options = [
    '--strict',
    '--exactOptionalPropertyTypes',
    '--noEmit',
    '--skipLibCheck',
    'false',
    '--types',
    '',
  ];
  const { stdout } = spawnSync(
    process.execPath,
    [
      tsc,
      ...options,
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom,dom.iterable',
      'tool.mts',
    ],
    { cwd: outDir, encoding: 'utf8' },
  );
  expect(stdout).toBe('');
});
