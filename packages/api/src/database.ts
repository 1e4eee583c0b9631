import { createPool, type Pool } from '@switchboard/db';
import { env } from './env.ts';

/** Next bundles its own copy of this module: one pool per process all the same. */
const shared: typeof globalThis & { switchboardPool?: Pool | undefined } = globalThis;

export function database(): Pool {
  const { DATABASE_URL: url, DATABASE_POOL_MAX: max, DATABASE_PREPARE } = env();
  shared.switchboardPool ??= createPool({ url, max, prepare: DATABASE_PREPARE === 'on' });
  return shared.switchboardPool;
}

export async function closeDatabase(): Promise<void> {
  const pool = shared.switchboardPool;
  shared.switchboardPool = undefined;
  await pool?.end();
}
