import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listProcedures } from './procedures.ts';
import { renderApiPage } from './render-api-tables.ts';
import { renderProcedures, renderTypes } from './render-client.ts';

const root = join(import.meta.dirname, '../../..');
const generated = join(import.meta.dirname, '../src/generated');
const apiPage = join(root, 'docs/api.md');

/** As oxfmt would leave the file, so that the formatter and this script agree. */
function format(path: string, text: string): string {
  const oxfmt = join(root, 'node_modules/oxfmt/bin/oxfmt');
  const { stdout, stderr, status } = spawnSync(process.execPath, [oxfmt, `--stdin-filepath=${path}`], {
    input: text,
    encoding: 'utf8',
    cwd: root,
  });
  if (status !== 0) throw new Error(`${path} could not be formatted: ${stderr}`);
  return stdout;
}

type Generated = { path: string; wanted: string; found: string };

/** Every generated file, as it should be and as it is. */
export function compareGenerated(): Generated[] {
  const procedures = listProcedures();
  const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  const code = { 'types.ts': renderTypes(procedures), 'procedures.ts': renderProcedures(procedures) };
  return [
    ...Object.entries(code).map(([name, text]) => {
      const path = join(generated, name);
      return { path, wanted: format(path, text), found: read(path) };
    }),
    { path: apiPage, wanted: renderApiPage(read(apiPage), procedures), found: read(apiPage) },
  ];
}

if (import.meta.main) {
  for (const { path, wanted, found } of compareGenerated()) if (wanted !== found) writeFileSync(path, wanted);
}
