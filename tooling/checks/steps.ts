import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import type { Step } from './run-step.ts';

const bin = (name: string, path: string) => join(root, 'node_modules', name, path);
const oxlint = bin('oxlint', 'bin/oxlint');
const oxfmt = bin('oxfmt', 'bin/oxfmt');
const web = join(root, 'apps', 'web');

/** Every folder with a tsconfig.json of its own. */
function typescriptFolders(): string[] {
  const children = (parent: string) => readdirSync(join(root, parent)).map((name) => join(parent, name));
  const folders = ['tooling', 'bench', ...['apps', 'packages', 'tooling'].flatMap(children)];
  return folders.filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));
}

/** What Next writes for TypeScript: route types and next-env.d.ts. */
export const webTypes: Step = {
  name: 'route types',
  cwd: web,
  run: [join(web, 'node_modules', 'next', 'dist', 'bin', 'next'), 'typegen'],
};

export const typecheck = (): Step[] =>
  typescriptFolders().map((folder) => ({
    name: `types of ${folder}`,
    run: [bin('typescript', 'bin/tsc'), '--noEmit', '-p', folder],
  }));

export const lint: Step[] = [
  { name: 'lint', run: [oxlint] },
  { name: 'format', run: [oxfmt, '--check'] },
];

export const format: Step[] = [{ name: 'format', run: [oxfmt] }];

export const dbCheck: Step[] = [
  { name: 'schema and migrations agree', run: [join(root, 'tooling', 'checks', 'db-check.ts')] },
];
