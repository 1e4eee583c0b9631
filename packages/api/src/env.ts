import { z } from 'zod';

const Limits = z.object({
  /** Requests a second and at once: of one person or key, and of one address. */
  RATE_LIMIT_PER_SECOND: z.coerce.number().int().min(1).default(5_000),
  RATE_LIMIT_BURST: z.coerce.number().int().min(1).default(50_000),
  RATE_LIMIT_IP_PER_SECOND: z.coerce.number().int().min(1).default(10_000),
  RATE_LIMIT_IP_BURST: z.coerce.number().int().min(1).default(100_000),
  /** Tokens and keys from one address that were not valid. */
  RATE_LIMIT_FAILURES_PER_MINUTE: z.coerce.number().int().min(1).default(600),
});

const Env = z.object({
  /** The server's login (`switchboard_server`), which can do nothing outside `asActor`. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** A session connection for LISTEN, where DATABASE_URL goes through a pooler in transaction mode. */
  DATABASE_LISTEN_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_MAX: z.coerce.number().int().min(2).max(100).default(20),
  /** `off` behind a pooler in transaction mode. */
  DATABASE_PREPARE: z.enum(['on', 'off']).default('on'),
  SUPABASE_URL: z.url(),
  /** Set where tokens are signed with a shared secret; otherwise the project's JWKS is used. */
  SUPABASE_JWT_SECRET: z.string().min(32).optional(),
  /** Keys the hashes of API keys: whoever changes it ends them all. */
  SWITCHBOARD_SECRET: z.string().min(32).optional(),
  /** Addresses and networks of the proxies in front, whose x-forwarded-for is believed. */
  TRUSTED_PROXIES: z.string().default(''),
  /** Set by Vercel itself. */
  VERCEL: z.string().optional(),
  /** Where people open the app; mails link there. */
  APP_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3000'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_FROM: z.string().optional(),
  /** The folder that keeps mails where none can be sent. */
  SWITCHBOARD_MAIL_DIR: z.string().optional(),
});
export type Env = z.infer<typeof Env>;

export const isProduction = process.env.NODE_ENV === 'production';

let cached: Env | undefined;
let cachedLimits: z.infer<typeof Limits> | undefined;

/** Names what is missing or malformed. A blank variable is one that was left out. */
function read<Schema extends z.ZodType>(schema: Schema): z.infer<Schema> {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable. ${problems.join('; ')}`);
}

/** Read on first use, so that a build needs no environment. */
export const env = (): Env => (cached ??= read(Env));

/** Apart, for they need no variable at all. */
export const limitSettings = () => (cachedLimits ??= read(Limits));

export function secret(): string {
  const { SWITCHBOARD_SECRET } = env();
  if (SWITCHBOARD_SECRET) return SWITCHBOARD_SECRET;
  throw new Error('SWITCHBOARD_SECRET is missing. See .env.example.');
}
