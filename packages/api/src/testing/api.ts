import {
  factories,
  openTestDatabase,
  type TestDatabase,
  testProject,
  type TestUser,
} from '@switchboard/db/testing';
import { afterAll } from 'vitest';
import { closeDatabase, createServerCaller } from '../server.ts';

type CallerOptions = { workspaceId?: string; requestId?: string };

export type TestApi = TestDatabase & {
  make: ReturnType<typeof factories>;
  /** The real router through the real context: the token is verified, the transaction is the caller's. */
  callerFor: (user: TestUser | null, options?: CallerOptions) => ReturnType<typeof createServerCaller>;
};

/** The API on this worker's database. Once per test file, before anything reads the environment. */
export async function openTestApi({ connections = 12 } = {}): Promise<TestApi> {
  const database = await openTestDatabase({ max: 2 });
  process.env.DATABASE_URL = database.loginUrl;
  process.env.DATABASE_POOL_MAX = String(connections);
  process.env.SUPABASE_URL = testProject.supabaseUrl;
  process.env.SUPABASE_JWT_SECRET = testProject.jwtSecret;
  afterAll(closeDatabase);
  return {
    ...database,
    make: factories(database.owner),
    callerFor: (user, options) => createServerCaller({ headers: headersOf(user, options) }),
  };
}

export function headersOf(user: TestUser | null, { workspaceId, requestId }: CallerOptions = {}): Headers {
  const headers = new Headers();
  if (user) headers.set('authorization', `Bearer ${user.token}`);
  if (workspaceId) headers.set('x-workspace-id', workspaceId);
  if (requestId) headers.set('x-request-id', requestId);
  return headers;
}
