import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * Writes graphile-worker's own migrations as one of ours, so that the owner applies them with all others and the
 * runner's login needs no right to change its schema. After an upgrade of graphile-worker:
 * `node scripts/write-queue-migration.ts --from=<first new number> --out=<timestamp>_job_queue_<version>.sql`
 */
const { values } = parseArgs({
  options: { from: { type: 'string', default: '1' }, out: { type: 'string' } },
});
if (!values.out) throw new Error('Name the file to write: --out=<timestamp>_job_queue.sql');

const packageDir = fileURLToPath(new URL('../', import.meta.resolve('graphile-worker')));
const files = (await readdir(join(packageDir, 'sql'))).filter((file) => file.endsWith('.sql')).toSorted();
const { version } = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8'));

const bootstrap = `create schema if not exists graphile_worker;
create table if not exists graphile_worker.migrations(
  id int primary key,
  ts timestamptz default now() not null,
  breaking boolean not null default false
);
`;
const parts = [
  `-- The job queue: the migrations of graphile-worker ${version}, as written by packages/jobs/scripts.\n`,
];
if (Number(values.from) === 1) parts.push(bootstrap);
for (const file of files) {
  const id = Number.parseInt(file, 10);
  if (id < Number(values.from)) continue;
  const text = await readFile(join(packageDir, 'sql', file), 'utf8');
  const isBreaking = text.startsWith('--! breaking');
  parts.push(
    `-- ${file} ${'-'.repeat(100)}\ninsert into graphile_worker.migrations (id, breaking) values (${id}, ${isBreaking});\n`,
    text.replaceAll(/:GRAPHILE_WORKER_SCHEMA\b/g, 'graphile_worker'),
  );
}
const target = fileURLToPath(new URL(`../../../supabase/migrations/${values.out}`, import.meta.url));
await writeFile(target, `${parts.map((part) => part.trim()).join('\n')}\n`);
