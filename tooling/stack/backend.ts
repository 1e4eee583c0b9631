import { migrate } from '@switchboard/db/migrate';
import { startLocalSupabase } from '@switchboard/local-supabase';
import { join } from 'node:path';
import { type DemoAccount, ensureDemo } from '../demo/index.ts';
import type { Settings } from '../env.ts';
import { root } from '../root.ts';
import type { Lifecycle } from './lifecycle.ts';
import { removeStackFile } from './stack-file.ts';
import { lockDataDir } from './start-lock.ts';
import type { WebEnvironment } from './web-process.ts';

type DemoOptions = { webUrl: string; empty: boolean; signal: AbortSignal };

export type Backend = {
  environment: Omit<WebEnvironment, 'APP_URL' | 'JOBS_DATABASE_URL'>;
  /** Null where nothing says how to reach the queue: it is worked elsewhere. */
  jobsDatabaseUrl: string | null;
  ownerDatabaseUrl: string | null;
  /** Makes the demo workspace where it belongs; null where there is none. */
  ensureDemo: (options: DemoOptions) => Promise<DemoAccount | null>;
  failure: Promise<never>;
};

/** What the web server stands on: a hosted Supabase project when the settings name one, else our own. */
export function startBackend(
  settings: Settings,
  life: Lifecycle,
  print: (line: string) => void,
): Promise<Backend> {
  return settings.hosted ? useHosted(settings, settings.hosted) : startEmbedded(settings, life, print);
}

async function useHosted(settings: Settings, hosted: NonNullable<Settings['hosted']>): Promise<Backend> {
  return {
    environment: {
      DATABASE_URL: hosted.databaseUrl,
      SUPABASE_URL: hosted.supabaseUrl,
      SUPABASE_PUBLISHABLE_KEY: hosted.publishableKey,
      SUPABASE_JWT_SECRET: hosted.jwtSecret,
      AUTH_PROVIDERS: settings.authProviders,
      SWITCHBOARD_ENCRYPTION_KEYS: settings.encryptionKeys,
      SWITCHBOARD_SECRET: settings.hashSecret,
    },
    jobsDatabaseUrl: settings.jobsDatabaseUrl ?? null,
    ownerDatabaseUrl: settings.migrationDatabaseUrl ?? null,
    ensureDemo: async () => null,
    failure: new Promise<never>(() => undefined),
  };
}

async function startEmbedded(
  settings: Settings,
  life: Lifecycle,
  print: (line: string) => void,
): Promise<Backend> {
  life.onStop(await lockDataDir(settings.dataDir));
  // Left by a start that was killed: nobody may take it for this one.
  await removeStackFile(settings.dataDir);
  const supabase = await startLocalSupabase({
    dataDir: settings.dataDir,
    siteUrl: settings.appUrl,
    templatesDir: join(root, 'supabase', 'templates'),
    postgresPort: settings.postgresPort,
    authPort: settings.authPort,
    smtp: settings.smtp,
    signInsPerMinute: settings.signInsPerMinute,
    google: settings.google,
    github: settings.github,
    print,
  });
  life.onStop(supabase.stop);
  life.check();
  await migrate(supabase.ownerDatabaseUrl);
  await supabase.enableLogins();
  const { ownerDatabaseUrl, supabaseUrl, publishableKey } = supabase;
  const failure = supabase.ended.then(() => {
    throw new Error(`PostgreSQL ended unexpectedly: see ${join(settings.dataDir, 'logs', 'postgres.log')}.`);
  });
  failure.catch(() => undefined);
  return {
    environment: {
      DATABASE_URL: supabase.databaseUrl,
      SUPABASE_URL: supabaseUrl,
      SUPABASE_PUBLISHABLE_KEY: publishableKey,
      SUPABASE_JWT_SECRET: supabase.jwtSecret,
      AUTH_PROVIDERS: [settings.google && 'google', settings.github && 'github'].filter(Boolean).join(','),
      SWITCHBOARD_ENCRYPTION_KEYS: settings.encryptionKeys ?? supabase.encryptionKeys,
      SWITCHBOARD_SECRET: settings.hashSecret ?? supabase.hashSecret,
      SWITCHBOARD_MAIL_DIR: supabase.mailDir ?? undefined,
    },
    jobsDatabaseUrl: supabase.jobsDatabaseUrl,
    ownerDatabaseUrl,
    ensureDemo: (options) =>
      ensureDemo({
        ...options,
        dataDir: settings.dataDir,
        ownerDatabaseUrl,
        supabaseUrl,
        publishableKey,
        print,
      }),
    failure,
  };
}
