import { migrate } from '@switchboard/db/migrate';
import { readSettings, SettingsError } from './env.ts';
import { INTERRUPTED, runProgram } from './stack/lifecycle.ts';

await runProgram(
  async () => {
    const { migrationDatabaseUrl } = readSettings();
    if (!migrationDatabaseUrl) {
      throw new SettingsError(
        'MIGRATION_DATABASE_URL is missing: give the address of the database as its owner, on a direct or session connection.',
      );
    }
    const applied = await migrate(migrationDatabaseUrl);
    console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
  },
  { codeWhenStopped: INTERRUPTED },
);
