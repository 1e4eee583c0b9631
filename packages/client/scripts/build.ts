import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const packageDir = join(import.meta.dirname, '..');
const tsc = join(packageDir, '../../node_modules/typescript/bin/tsc');

/** One file without imports, that Node 20 and browsers can load. */
async function bundle(outDir: string): Promise<void> {
  const build = await rolldown({
    input: join(packageDir, 'src/index.ts'),
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'] },
  });
  await build.write({ file: join(outDir, 'index.js'), format: 'esm' });
  await build.close();
}

function declare(outDir: string): void {
  const options = ['--noEmit', 'false', '--emitDeclarationOnly', '--declaration', '--outDir', outDir];
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', ...options], {
    cwd: packageDir,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The declarations could not be made:\n${stdout}`);
  for (const file of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts')) continue;
    const path = join(outDir, file);
    // tsc leaves the extensions of our sources, which a reader of the package does not have.
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/(from '\.[^']*)\.ts'/g, "$1.js'"));
  }
}

/** `index.js` and `index.d.ts`, with no trace of the server in either. */
export async function buildClient(outDir: string = join(packageDir, 'dist')): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  await bundle(outDir);
  declare(outDir);
}

if (import.meta.main) await buildClient();
