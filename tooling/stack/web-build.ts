import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runProcess } from '../checks/run-process.ts';
import { root } from '../root.ts';

const web = join(root, 'apps', 'web');
const stamp = join(web, '.next', 'switchboard-build');
const sources = ['apps/web', 'packages', 'pnpm-lock.yaml', 'tsconfig.base.json'];
const unbuilt = new Set([
  'node_modules',
  '.next',
  '.turbo',
  'e2e',
  'dist',
  'coverage',
  'test-results',
  'testing',
]);
const isUnbuiltFile = (name: string) =>
  /\.(test|e2e)\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$|\.md$/.test(name);

function filesIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (unbuilt.has(entry.name)) return [];
    if (entry.isDirectory()) return filesIn(join(path, entry.name));
    return isUnbuiltFile(entry.name) ? [] : [join(path, entry.name)];
  });
}

/** Everything the web build is made of, in one hash. */
function buildKey(): string {
  const files = sources.flatMap((source) =>
    /\.\w+$/.test(source) ? [join(root, source)] : filesIn(join(root, source)),
  );
  const hash = createHash('sha256').update(process.version);
  for (const file of files.toSorted()) hash.update(`\n${relative(root, file)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

type Options = { signal: AbortSignal; print: (line: string) => void };

/** Builds the web app for production when its sources changed since the last build. */
export async function ensureWebBuild({ signal, print }: Options): Promise<void> {
  const key = buildKey();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  print('Building the web app ...');
  rmSync(stamp, { force: true });
  await nextBuild(signal);
  writeFileSync(stamp, key);
}

async function nextBuild(signal: AbortSignal): Promise<void> {
  const next = join(web, 'node_modules', 'next', 'dist', 'bin', 'next');
  const ok = await runProcess({
    run: [next, 'build'],
    cwd: web,
    variables: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    signal,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  signal.throwIfAborted();
  if (!ok) throw new Error('The web app could not be built: see above.');
}
