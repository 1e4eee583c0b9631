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

export type LocalSupabaseOptions = {
  dataDir: string;
  /** Where the web app will be; mails link there. */
  siteUrl: string;
  templatesDir: string;
  postgresPort?: number;
  authPort?: number;
  /** Without it, mails are kept in `<dataDir>/mail` and their links printed. */
  smtp?: SmtpSettings;
  google?: OAuthProvider;
  github?: OAuthProvider;
  print: (line: string) => void;
};

export type LocalSupabase = {
  /** Owner of the tables: for migrations and tests. */
  ownerDatabaseUrl: string;
  /** The web server's login. Works once the migrations made the role and `enableServerLogin()` ran. */
  databaseUrl: string;
  supabaseUrl: string;
  publishableKey: string;
  jwtSecret: string;
  enableServerLogin: () => Promise<void>;
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
    const { passwords, jwtSecret, publishableKey, authPort: lastPort } = await openLocalState(dataDir);
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
      siteUrl: options.siteUrl,
      templatesDir: options.templatesDir,
      emailDriver: options.smtp
        ? smtpDriver(options.smtp)
        : mailCatcher({ mailDir: join(dataDir, 'mail'), print: options.print }),
      ...(options.google && { google: options.google }),
      ...(options.github && { github: options.github }),
    });

    const ownerDatabaseUrl = localUrl(OWNER, passwords.owner, server.port);
    return {
      ownerDatabaseUrl,
      databaseUrl: localUrl(SERVER_LOGIN, passwords.server, server.port),
      supabaseUrl,
      publishableKey,
      jwtSecret,
      enableServerLogin: () => enableServerLogin(ownerDatabaseUrl, passwords.server),
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

async function enableServerLogin(ownerUrl: string, password: string): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await owner.unsafe(`alter role ${SERVER_LOGIN} with login password '${password}'`);
  } finally {
    await owner.end();
  }
}
