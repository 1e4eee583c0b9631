import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { createPool, type Pool } from '../pool.ts';
import { onDatabase } from './provided.ts';

export type TestDatabase = {
  ownerUrl: string;
  /** The server's login: can do nothing outside `asActor`. */
  loginUrl: string;
  /** The queue's login. */
  jobsUrl: string;
  /** Past every policy: for arranging rows and for looking at what came of them. */
  owner: postgres.Sql;
  /** A pool of the server's login. */
  pool: Pool;
};

const DUPLICATE_DATABASE = '42P04';

/**
 * This worker's own database, cloned from the migrated template by its first test file and kept for the ones after.
 * Each suite mints its own people and workspaces, so nothing needs cleaning in between.
 */
export async function openTestDatabase({ max = 10 } = {}): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `worker_${process.env.VITEST_POOL_ID}`;
  const admin = postgres(onDatabase(server.ownerUrl, 'template1'), { max: 1, onnotice: () => undefined });
  await admin
    .unsafe(`create database ${name} template ${server.templateDatabase}`)
    .catch((error: unknown) => {
      if (!(error instanceof postgres.PostgresError && error.code === DUPLICATE_DATABASE)) throw error;
    });
  await admin.end();

  const ownerUrl = onDatabase(server.ownerUrl, name);
  const loginUrl = onDatabase(server.loginUrl, name);
  const jobsUrl = onDatabase(server.jobsUrl, name);
  const owner = postgres(ownerUrl, {
    max: 4,
    onnotice: () => undefined,
    connection: { TimeZone: 'UTC' },
    // As text, with their microseconds: a Date would cut them.
    types: { instant: { to: 1184, from: [1184], serialize: String, parse: String } },
  });
  const pool = createPool({ url: loginUrl, max, prepare: true });
  afterAll(async () => {
    await Promise.all([owner.end({ timeout: 5 }), pool.end()]);
  });
  return { ownerUrl, loginUrl, jobsUrl, owner, pool };
}
