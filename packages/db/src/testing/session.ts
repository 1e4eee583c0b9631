import postgres from 'postgres';
import { onTestFinished } from 'vitest';
import { findPostgresError, isConnectionError } from '../errors.ts';
import { createPool, type Pool } from '../pool.ts';
import { asActor } from '../session.ts';
import type { Transaction } from '../transaction.ts';
import type { TestUser } from './factories.ts';

type RunOptions = { readOnly?: boolean; workspaceId?: string | null; timeoutMs?: number };

/** A transaction as this person, as a procedure would have it. */
export const runAs = <Result>(
  pool: Pool,
  user: TestUser,
  work: (tx: Transaction) => Promise<Result>,
  { readOnly = false, workspaceId = null, timeoutMs = 10_000 }: RunOptions = {},
): Promise<Result> =>
  asActor(pool, user.actor, { readOnly, workspaceId, requestId: 'test-request', timeoutMs }, work);

/** Statements as the server's login, as if somebody had found a way around `asActor`; answers the last one's rows. */
export async function asLogin(loginUrl: string, ...statements: string[]): Promise<unknown[]> {
  const login = postgres(loginUrl, { max: 1, onnotice: () => undefined });
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = [...(await login.unsafe(statement))];
    return rows;
  } finally {
    await login.end();
  }
}

/** The SQLSTATE that an answer failed with, else what else it failed with; null when it did not. */
export const sqlStateOf = (answer: Promise<unknown>): Promise<string | null> =>
  answer.then(
    () => null,
    (error: unknown) => findPostgresError(error)?.code ?? String(error),
  );

/** One connection, so that whatever a transaction leaves behind meets the next one. */
export function connectionTo(loginUrl: string): Pool {
  const pool = createPool({ url: loginUrl, max: 1, prepare: true });
  onTestFinished(() => pool.end());
  return pool;
}

/** What the next borrower of the pool's only connection would find; one that died may be noticed only now. */
export async function leftBehind(pool: Pool): Promise<unknown> {
  return look(pool).catch((error: unknown) => {
    if (isConnectionError(error)) return leftBehind(pool);
    throw error;
  });
}

async function look(pool: Pool): Promise<unknown> {
  const lease = await pool.lease();
  const sent = lease.send(
    `select session_user::text as login, current_user::text as role,
      coalesce(current_setting('request.jwt.claims', true), '') as claims,
      coalesce(current_setting('switchboard.workspace_id', true), '') as workspace,
      coalesce(current_setting('switchboard.request_id', true), '') as request,
      current_setting('statement_timeout') as timeout,
      current_setting('transaction_read_only') as read_only,
      pg_current_xact_id_if_assigned() is null and now() = statement_timestamp() as is_outside_transaction`,
    [],
    false,
  );
  const [row] = await sent.finally(lease.release);
  return row;
}

/** Of a connection that nobody would know was used. */
export const cleanSession = {
  login: 'switchboard_server',
  role: 'switchboard_server',
  claims: '',
  workspace: '',
  request: '',
  timeout: '0',
  read_only: 'off',
  is_outside_transaction: true,
};
