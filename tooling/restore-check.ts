import { runningSuperuserUrl, startPostgres } from '@switchboard/local-supabase';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings, SettingsError } from './env.ts';
import { checkRestore } from './restore/check.ts';
import { checkDump } from './restore/dump.ts';
import type { Fingerprint } from './restore/fingerprint.ts';
import { INTERRUPTED, type Lifecycle, runProgram } from './stack/lifecycle.ts';
import { lockDataDir } from './stack/start-lock.ts';

const { values } = parseArgs({ options: { keep: { type: 'string' } } });

/** The server that runs on the directory, or one that we start for as long as this takes. */
async function reach(dataDir: string, life: Lifecycle): Promise<string> {
  const running = await runningSuperuserUrl(dataDir);
  if (running) return running;
  if (!existsSync(join(dataDir, 'postgres'))) {
    throw new SettingsError(`There is no database in ${dataDir} yet: npm start makes one.`);
  }
  life.onStop(await lockDataDir(dataDir));
  const server = await startPostgres({ dataDir });
  life.onStop(server.stop);
  return server.superuserUrl;
}

function describe({ tables, catalogue }: Fingerprint): void {
  const rows = [...tables.values()].reduce((sum, table) => sum + Number(table.rows), 0);
  console.log(`  ${tables.size} tables with ${rows.toLocaleString('en')} rows, by count and checksum`);
  for (const [kind, lines] of catalogue) console.log(`  ${lines.size} ${kind}`);
}

await runProgram(
  async (life) => {
    const settings = readSettings();
    const keep = values.keep && resolve(values.keep);
    if (keep && existsSync(keep)) throw new SettingsError(`${keep} exists already: name a folder that does not.`);
    const verdict = settings.hosted
      ? await checkDump({ databaseUrl: settings.migrationDatabaseUrl, keep })
      : await checkRestore({
          dataDir: settings.dataDir,
          superuserUrl: await reach(settings.dataDir, life),
          keep,
        });
    const { backup, restore } = verdict.seconds;
    console.log(`Backed up in ${backup.toFixed(1)} s, restored and compared in ${restore.toFixed(1)} s:`);
    describe(verdict.original);
    for (const sentence of verdict.differences) console.log(`  ${sentence}`);
    if (keep) console.log(`The backup is in ${keep}.`);
    console.log(
      verdict.differences.length === 0
        ? 'The restored database is the same as the original.'
        : `The restored database is NOT the same: ${verdict.differences.length} differences.`,
    );
    if (verdict.differences.length > 0) life.fail();
  },
  { codeWhenStopped: INTERRUPTED },
);
