export { isPortFree, pickPort } from './ports.ts';
export { processStartTime } from './process-identity.ts';
export { startLocalSupabase, type LocalSupabase, type LocalSupabaseOptions } from './local-supabase.ts';
export { startPostgres, type PostgresServer } from './postgres.ts';
export { startThrowawayPostgres, type ThrowawayPostgres } from './throwaway.ts';
export { ensureAuthSchema } from './auth-schema.ts';
export { startAuth, type AuthServer } from './auth.ts';
export { writePrivateFile } from './write-private-file.ts';
