import { z } from 'zod';

const days = (fallback: number) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(1).max(3650).default(fallback),
  );

const Env = z.object({
  /** The queue's login (`switchboard_jobs`), which works the queue and can otherwise only become a system actor. */
  JOBS_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** `off` behind a pooler in transaction mode. */
  DATABASE_PREPARE: z.preprocess((value) => value || undefined, z.enum(['on', 'off']).default('on')),
  /** How long what was deleted can still be restored. */
  SOFT_DELETE_RETENTION_DAYS: days(30),
  /** How long events and finished deliveries are kept. */
  EVENT_RETENTION_DAYS: days(30),
});
export type JobsEnv = z.infer<typeof Env>;

/** Read when a runner starts. Names what is missing or malformed. */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): JobsEnv {
  const parsed = Env.safeParse(variables);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable. ${problems.join('; ')}`);
}
