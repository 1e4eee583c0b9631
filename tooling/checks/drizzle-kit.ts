import { join } from 'node:path';
import { root } from '../root.ts';

export const dbPackage = join(root, 'packages', 'db');
export const migrationsDir = join(root, 'supabase', 'migrations');
/** The program itself: npm's shims need a shell. */
export const drizzleKit = join(dbPackage, 'node_modules', 'drizzle-kit', 'bin.cjs');
