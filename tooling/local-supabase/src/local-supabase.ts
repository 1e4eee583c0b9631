import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { startAuth } from './auth.ts';
import type { OAuthProvider } from './auth-app.ts';
import { ensureAuthSchema } from './auth-schema.ts';
import { openLocalState, saveLocalState } from './local-state.ts';
import { mailCatcher, smtpDriver, type SmtpSettings } from './mail.ts';
import { pickPort, requireFreePort } from './ports.ts';
import { localUrl, startPostgres } from './postgres.ts';
import { AUTH_ADMIN, OWNER } from './roles.ts';

const SERVER_LOGIN = 'switchboard_server';
const JOBS_LOGIN = 'switchboard_jobs';

export type LocalSupabaseOptions = {
  dataDir: string;
  /** Where the web app will be; mails link there. */
  siteUrl: string;
  templatesDir: string;
  postgresPort?: number;
  authPort?: number;
  /** Without it, mails are kept in `<dataDir>/mail` and their links printed. */
  smtp?: SmtpSettings;
  /** Of one address. */
  signInsPerMinute?: number;
  google?: OAuthProvider;
  github?: OAuthProvider;
  print: (line: string) => void;
};

export type LocalSupabase = {
  /** Owner of the tables: for migrations and tests. */
  ownerDatabaseUrl: string;
  /** The web server's login. Works once the migrations made the role and `enableLogins()` ran. */
  databaseUrl: string;
  /** The queue's login, likewise; its password is a new one at each start. */
  jobsDatabaseUrl: string;
  supabaseUrl: string;
  publishableKey: string;
  jwtSecret: string;
  encryptionKeys: string;
  hashSecret: string;
  /** Where mails are kept that do not leave; null where they do. */
  mailDir: string | null;
  enableLogins: () => Promise<void>;
  /** Settles when PostgreSQL has ended, whoever ended it. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

/** PostgreSQL and Supabase's auth API on 127.0.0.1, on the data of one directory. */
export async function startLocalSupabase(options: LocalSupabaseOptions): Promise<LocalSupabase> {
  const dataDir = resolve(options.dataDir);
  const server = await startPostgres({
    dataDir,
    ...(options.postgresPort && { port: options.postgresPort }),
  });
  try {
    const state = await openLocalState(dataDir);
    const { passwords, jwtSecret, publishableKey, encryptionKeys, hashSecret, authPort: lastPort } = state;
    const mailDir = join(dataDir, 'mail');
    const jobsPassword = randomBytes(24).toString('base64url');
    const authAdminUrl = localUrl(AUTH_ADMIN, passwords.authAdmin, server.port);
    await ensureAuthSchema({ superuserUrl: server.superuserUrl, authAdminUrl, passwords });

    const port = options.authPort
      ? await requireFreePort(options.authPort, 'SWITCHBOARD_AUTH_PORT')
      : await pickPort(lastPort);
    await rememberAuthPort(dataDir, port);
    const supabaseUrl = `http://127.0.0.1:${port}`;
    const auth = await startAuth({
      authAdminUrl,
      port,
      jwtSecret,
      publishableKey,
      supabaseUrl,
      signInsPerMinute: options.signInsPerMinute ?? 1_200,
      siteUrl: options.siteUrl,
      templatesDir: options.templatesDir,
      emailDriver: options.smtp ? smtpDriver(options.smtp) : mailCatcher({ mailDir, print: options.print }),
      ...(options.google && { google: options.google }),
      ...(options.github && { github: options.github }),
    });

    const ownerDatabaseUrl = localUrl(OWNER, passwords.owner, server.port);
    return {
      ownerDatabaseUrl,
      databaseUrl: localUrl(SERVER_LOGIN, passwords.server, server.port),
      jobsDatabaseUrl: localUrl(JOBS_LOGIN, jobsPassword, server.port),
      supabaseUrl,
      publishableKey,
      jwtSecret,
      encryptionKeys,
      hashSecret,
      mailDir: options.smtp ? null : mailDir,
      enableLogins: () =>
        enableLogins(ownerDatabaseUrl, { [SERVER_LOGIN]: passwords.server, [JOBS_LOGIN]: jobsPassword }),
      ended: server.ended,
      stop: async () => {
        await auth.stop();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function rememberAuthPort(dataDir: string, authPort: number): Promise<void> {
  const state = await openLocalState(dataDir);
  if (state.authPort !== authPort) await saveLocalState(dataDir, { ...state, authPort });
}

async function enableLogins(ownerUrl: string, passwords: Record<string, string>): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    for (const [role, password] of Object.entries(passwords)) {
      // base64url: nothing in it can end the literal.
      await owner.unsafe(`alter role ${role} with login password '${password}'`);
    }
  } finally {
    await owner.end();
  }
}
