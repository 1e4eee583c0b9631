import {
  factories,
  openTestDatabase,
  type TestDatabase,
  testProject,
  type TestUser,
} from '@switchboard/db/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll } from 'vitest';
import { closeDatabase, createServerCaller } from '../server.ts';

type CallerOptions = { workspaceId?: string; requestId?: string };

export type TestApi = TestDatabase & {
  make: ReturnType<typeof factories>;
  /** Where mails are caught. */
  mailDir: string;
  /** The real router through the real context: the token is verified, the transaction is the caller's. */
  callerFor: (user: TestUser | null, options?: CallerOptions) => ReturnType<typeof createServerCaller>;
};

type ApiOptions = {
  /** Of the pool. */
  connections?: number;
  /** Requests at once, of an actor and of an address; wrong credentials in a minute. Far away unless a test is about them. */
  limits?: { actor?: number; address?: number; failures?: number };
};

/** The API on this worker's database. Once per test file, before anything reads the environment. */
export async function openTestApi({ connections = 12, limits = {} }: ApiOptions = {}): Promise<TestApi> {
  const database = await openTestDatabase({ max: 2 });
  process.env.DATABASE_URL = database.loginUrl;
  process.env.DATABASE_POOL_MAX = String(connections);
  process.env.SUPABASE_URL = testProject.supabaseUrl;
  process.env.SUPABASE_JWT_SECRET = testProject.jwtSecret;
  process.env.SWITCHBOARD_SECRET = 'what keys the hashes of API keys in tests';
  const { actor = 1e6, address = 1e6, failures = 1e6 } = limits;
  process.env.RATE_LIMIT_BURST = process.env.RATE_LIMIT_PER_SECOND = String(actor);
  process.env.RATE_LIMIT_IP_BURST = process.env.RATE_LIMIT_IP_PER_SECOND = String(address);
  process.env.RATE_LIMIT_FAILURES_PER_MINUTE = String(failures);
  process.env.APP_URL = 'http://desk.test';
  const mailDir = await mkdtemp(join(tmpdir(), 'switchboard-mail-'));
  process.env.SWITCHBOARD_MAIL_DIR = mailDir;
  afterAll(() => rm(mailDir, { recursive: true, force: true }));
  process.env.SWITCHBOARD_ENCRYPTION_KEYS ??= `test:${randomBytes(32).toString('base64')}`;
  afterAll(closeDatabase);
  return {
    ...database,
    make: factories(database.owner),
    mailDir,
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
