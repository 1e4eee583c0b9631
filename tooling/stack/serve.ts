import { isPortFree } from '@switchboard/local-supabase';
import { readSettings, type Settings } from '../env.ts';
import { type Backend, startBackend } from './backend.ts';
import { startJobsProcess } from './jobs-process.ts';
import type { Lifecycle } from './lifecycle.ts';
import { removeStackFile, writeStackFile } from './stack-file.ts';
import { ensureWebBuild } from './web-build.ts';
import { startWebServer } from './web-process.ts';

type Options = { mode: 'production' | 'development'; empty: boolean };

const print = (line: string) => console.log(line);

/** The whole of Switchboard on this machine: database, auth and web server, until it is asked to stop. */
export async function serve(life: Lifecycle, { mode, empty }: Options): Promise<void> {
  const settings = readSettings();
  await requireWebPort(settings);
  if (mode === 'production') await ensureWebBuild({ signal: life.signal, print });
  life.check();

  const backend = await startBackend(settings, life, print);
  life.check();

  const web = await startWebServer({
    mode,
    host: settings.host,
    port: settings.port,
    environment: {
      ...backend.environment,
      APP_URL: settings.appUrl,
      JOBS_DATABASE_URL: backend.jobsDatabaseUrl ?? undefined,
    },
    signal: life.signal,
  });
  life.onStop(web.stop);
  life.check();

  await startJobs(backend, life);

  const webUrl = `http://127.0.0.1:${settings.port}`;
  const demo = await backend.ensureDemo({ webUrl, empty, signal: life.signal });
  life.check();

  const { DATABASE_URL, SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY } = backend.environment;
  life.onStop(() => removeStackFile(settings.dataDir));
  await writeStackFile(settings.dataDir, {
    webUrl,
    supabaseUrl: SUPABASE_URL,
    publishableKey: SUPABASE_PUBLISHABLE_KEY,
    databaseUrl: DATABASE_URL,
    ownerDatabaseUrl: backend.ownerDatabaseUrl,
    demo,
    pid: process.pid,
  });
  web.startLogging();
  print(`\nSwitchboard is ready at ${webUrl}`);
  if (demo) print(`Sign in as ${demo.email} with the password ${demo.password}`);
  print('Press Ctrl-C to stop.\n');
  await life.untilStopped(web.failure, backend.failure);
}

async function startJobs({ jobsDatabaseUrl, environment }: Backend, life: Lifecycle): Promise<void> {
  if (!jobsDatabaseUrl) {
    print('JOBS_DATABASE_URL is not set: no jobs run here, and webhooks wait for a runner elsewhere.');
    return;
  }
  const { SWITCHBOARD_ENCRYPTION_KEYS } = environment;
  const jobs = await startJobsProcess({
    environment: { JOBS_DATABASE_URL: jobsDatabaseUrl, SWITCHBOARD_ENCRYPTION_KEYS },
    signal: life.signal,
  });
  life.onStop(jobs.stop);
  life.check();
}

async function requireWebPort({ port, host }: Settings): Promise<void> {
  if (await isPortFree(port, host)) return;
  throw new Error(
    `Port ${port} is already in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
  );
}
