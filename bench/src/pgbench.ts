import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Database } from './database/cluster.ts';
import { idPrefix, seededId, type SeededKind } from './ids.ts';
import type { SentStatement } from './wire-tap.ts';

const run = promisify(execFile);

/** An id that a script varies: wherever the captured statements hold it, the variable goes. */
export type Varied = { kind: SeededKind; captured: number; variable: string };

export type Script = {
  statements: SentStatement[];
  varied: Varied[];
  /** `\set` lines that give the variables their values; `:i` starts at 0. */
  set: string[];
};

/** The version's first line; null where there is no pgbench on this machine. */
export const pgbenchVersion = () =>
  run('pgbench', ['--version']).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );

type Rendered = { text: string; defines: string[] };

/** Parameters become pgbench variables; null, which it cannot bind, is written out. */
function render({ statements, varied, set }: Script, isPipelined: boolean): Rendered {
  const defines: string[] = [];
  const define = (value: string) => {
    const name = `v${defines.length / 2}`;
    defines.push('-D', `${name}=${value}`);
    return `:${name}`;
  };
  const expressionOf = (text: string | null | undefined): string => {
    if (text === null || text === undefined) return 'null';
    for (const { kind, captured, variable } of varied) {
      const [before, after, ...more] = text.split(seededId(kind, captured));
      if (before === undefined || after === undefined || more.length > 0) continue;
      const parts = [`${define(before + idPrefix[kind])}::text`, `:${variable}::text`];
      return `(${[...parts, ...(after ? [`${define(after)}::text`] : [])].join(' || ')})`;
    }
    return define(text);
  };
  const lines = statements.map(
    ({ text, params }) =>
      `${text.replace(/\$(\d+)/g, (_, index) => expressionOf(params[Number(index) - 1]))};`,
  );
  const body = isPipelined ? ['\\startpipeline', ...lines, '\\endpipeline'] : lines;
  return { text: `${[...set, ...body].join('\n')}\n`, defines };
}

type Options = { database: Database; connections: number; pipelined?: boolean } & (
  | { seconds: number }
  | { transactions: number }
);

/** Transactions per second of a script, each statement prepared once per connection. */
export async function pgbench(
  script: Script,
  options: Options,
): Promise<{ perSecond: number; count: number }> {
  const { text, defines } = render(script, options.pipelined ?? false);
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-pgbench-'));
  const file = join(dir, 'script.sql');
  await writeFile(file, text);
  const length =
    'seconds' in options ? ['-T', String(options.seconds)] : ['-t', String(options.transactions)];
  const clients = ['-c', String(options.connections), '-j', '1'];
  try {
    const { stdout } = await run('pgbench', [
      '-n',
      '-M',
      'prepared',
      ...clients,
      ...length,
      '-D',
      'i=0',
      ...defines,
      '-f',
      file,
      options.database.serverUrl,
    ]);
    const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
    const failed = Number(/number of failed transactions: (\d+)/.exec(stdout)?.[1] ?? 0);
    if (!perSecond || failed > 0) throw new Error(`pgbench did not succeed:\n${stdout}`);
    const count = Number(/transactions actually processed: (\d+)/.exec(stdout)?.[1]);
    return { perSecond, count };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
