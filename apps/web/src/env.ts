import { z } from 'zod';

export const authProviders = ['google', 'github'] as const;
export type AuthProvider = (typeof authProviders)[number];

const Env = z.object({
  SUPABASE_URL: z.url({ protocol: /^https?$/ }),
  SUPABASE_PUBLISHABLE_KEY: z.string().min(1),
  AUTH_PROVIDERS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.enum(authProviders))),
});

export type PublicConfig = { supabaseUrl: string; publishableKey: string };

let parsed: z.output<typeof Env> | undefined;

// Read on first use, not on import: a build needs none of it, and one build serves every deployment.
function env(): z.output<typeof Env> {
  if (!parsed) {
    const result = Env.safeParse(process.env);
    if (!result.success) {
      const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))].join(', ');
      throw new Error(`Missing or malformed: ${names}. See .env.example.`);
    }
    parsed = result.data;
  }
  return parsed;
}

/** All that the browser may know of the configuration; the key in it is publishable by design. */
export function publicConfig(): PublicConfig {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY } = env();
  return { supabaseUrl: SUPABASE_URL.replace(/\/+$/, ''), publishableKey: SUPABASE_PUBLISHABLE_KEY };
}

/** The sign-in services that this deployment has set up, in the order to show them. */
export function enabledAuthProviders(): AuthProvider[] {
  return env().AUTH_PROVIDERS;
}

export const isDevelopment = process.env.NODE_ENV === 'development';
