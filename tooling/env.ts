import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { root } from './root.ts';

const portMessage = 'must be a port number from 1 to 65535';
const port = z
  .string()
  .regex(/^\d+$/, portMessage)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, portMessage);
const webUrl = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' });
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' });
const text = z.string();
const count = text.regex(/^[1-9]\d{0,8}$/, 'must be a whole number of 1 or more');
const days = text.regex(/^([1-9]\d{0,2}|[1-2]\d{3}|3[0-5]\d{2})$/, 'must be a number of days from 1 to 3599');

const envSchema = z.object({
  PORT: port.default(3000),
  HOST: text.default('127.0.0.1'),
  APP_URL: webUrl.optional(),
  SWITCHBOARD_DATA_DIR: text.default('.local'),
  SWITCHBOARD_POSTGRES_PORT: port.optional(),
  SWITCHBOARD_AUTH_PORT: port.optional(),
  DATABASE_URL: databaseUrl.optional(),
  MIGRATION_DATABASE_URL: databaseUrl.optional(),
  JOBS_DATABASE_URL: databaseUrl.optional(),
  SWITCHBOARD_SECRET: text.min(32, 'must have 32 characters or more').optional(),
  SWITCHBOARD_ENCRYPTION_KEYS: text
    .regex(
      /^[\w.-]+:[\w+/-]{43}=?(\s*,\s*[\w.-]+:[\w+/-]{43}=?)*$/,
      'must be id:base64[,id:base64], each key of 32 bytes',
    )
    .optional(),
  SOFT_DELETE_RETENTION_DAYS: days.optional(),
  EVENT_RETENTION_DAYS: days.optional(),
  SUPABASE_URL: webUrl.optional(),
  SUPABASE_PUBLISHABLE_KEY: text.optional(),
  SUPABASE_JWT_SECRET: text.min(32, 'must have 32 characters or more').optional(),
  AUTH_PROVIDERS: text
    .regex(/^(google|github)(\s*,\s*(google|github))*$/, 'must be google, github or google,github')
    .optional(),
  DATABASE_POOL_MAX: text.regex(/^([2-9]|[1-9]\d|100)$/, 'must be a number from 2 to 100').optional(),
  DATABASE_PREPARE: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  RATE_LIMIT_PER_SECOND: count.optional(),
  RATE_LIMIT_BURST: count.optional(),
  RATE_LIMIT_IP_PER_SECOND: count.optional(),
  RATE_LIMIT_IP_BURST: count.optional(),
  RATE_LIMIT_FAILURES_PER_MINUTE: count.optional(),
  RATE_LIMIT_SIGN_INS_PER_MINUTE: count.default('1200').transform(Number),
  TRUSTED_PROXIES: text
    .regex(
      /^[\da-f.:]+(\/\d{1,3})?(\s*,\s*[\da-f.:]+(\/\d{1,3})?)*$/i,
      'must be addresses or networks: 10.0.0.0/8,::1',
    )
    .default(''),
  AUTH_GOOGLE_CLIENT_ID: text.optional(),
  AUTH_GOOGLE_SECRET: text.optional(),
  AUTH_GITHUB_CLIENT_ID: text.optional(),
  AUTH_GITHUB_SECRET: text.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
  SMTP_FROM: text.optional(),
});

/** A setting that is missing or wrong; its message is a whole sentence for the person who starts us. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const hostedGroup = z.object({ DATABASE_URL: text, SUPABASE_URL: text, SUPABASE_PUBLISHABLE_KEY: text });
const smtpGroup = z.object({ SMTP_URL: text, SMTP_FROM: text });
const googleGroup = z.object({ AUTH_GOOGLE_CLIENT_ID: text, AUTH_GOOGLE_SECRET: text });
const githubGroup = z.object({ AUTH_GITHUB_CLIENT_ID: text, AUTH_GITHUB_SECRET: text });

/** All variables of a group, or none of them: a few alone are a mistake worth a sentence. */
function together<Group extends z.ZodObject>(
  env: Record<string, unknown>,
  group: Group,
  advice: string,
): z.output<Group> | undefined {
  const names = Object.keys(group.shape);
  const [set, missing] = [names.filter((name) => name in env), names.filter((name) => !(name in env))];
  if (set.length === 0) return undefined;
  if (missing.length === 0) return group.parse(env);
  const list = (some: string[]) => `${some.join(' and ')} ${some.length === 1 ? 'is' : 'are'}`;
  throw new SettingsError(`${list(missing)} missing while ${list(set)} set: ${advice}`);
}

export type Settings = ReturnType<typeof parseSettings>;

/** Reads the variables once. An empty one counts as not set, as a copied .env.example leaves it. */
export function parseSettings(variables: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const result = envSchema.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new SettingsError(`${String(issue?.path[0])} ${issue?.message}. See .env.example.`);
  }
  const env = result.data;
  const hosted = together(
    given,
    hostedGroup,
    'set all three to use a hosted Supabase project, or none to use the embedded one.',
  );
  if (env.SUPABASE_JWT_SECRET && !hosted) {
    throw new SettingsError(
      'DATABASE_URL is missing while SUPABASE_JWT_SECRET is set: the secret belongs to a hosted project.',
    );
  }
  const smtp = together(
    given,
    smtpGroup,
    'set both to send mails, or neither to keep them in the data directory.',
  );
  const google = together(given, googleGroup, 'set both, or neither.');
  const github = together(given, githubGroup, 'set both, or neither.');
  return {
    port: env.PORT,
    host: env.HOST,
    appUrl: (env.APP_URL ?? `http://127.0.0.1:${env.PORT}`).replace(/\/+$/, ''),
    dataDir: resolve(root, env.SWITCHBOARD_DATA_DIR),
    postgresPort: env.SWITCHBOARD_POSTGRES_PORT,
    authPort: env.SWITCHBOARD_AUTH_PORT,
    migrationDatabaseUrl: env.MIGRATION_DATABASE_URL,
    jobsDatabaseUrl: env.JOBS_DATABASE_URL,
    encryptionKeys: env.SWITCHBOARD_ENCRYPTION_KEYS,
    hashSecret: env.SWITCHBOARD_SECRET,
    signInsPerMinute: env.RATE_LIMIT_SIGN_INS_PER_MINUTE,
    authProviders: env.AUTH_PROVIDERS,
    google: google && { clientId: google.AUTH_GOOGLE_CLIENT_ID, secret: google.AUTH_GOOGLE_SECRET },
    github: github && { clientId: github.AUTH_GITHUB_CLIENT_ID, secret: github.AUTH_GITHUB_SECRET },
    smtp: smtp && { url: smtp.SMTP_URL, from: smtp.SMTP_FROM },
    hosted: hosted && {
      databaseUrl: hosted.DATABASE_URL,
      supabaseUrl: hosted.SUPABASE_URL,
      publishableKey: hosted.SUPABASE_PUBLISHABLE_KEY,
      jwtSecret: env.SUPABASE_JWT_SECRET,
    },
  };
}

/** The settings of this process: its environment, completed by the root's `.env` where that exists. */
export function readSettings(): Settings {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return parseSettings(process.env);
}
