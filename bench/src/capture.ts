import { appRouter } from '@switchboard/api/server';
import { createPool } from '@switchboard/db';
import postgres, { type Sql } from 'postgres';
import type { Database } from './database/cluster.ts';
import { BIG, seededId } from './ids.ts';
import type { Call } from './load/request.ts';
import { claimsOf } from './tokens.ts';
import { type SentStatement, startWireTap } from './wire-tap.ts';

/** What one call of a procedure sends to Postgres, read from the wire so that it cannot differ from what is measured. */
export async function captureStatements(
  database: Database,
  { procedure, input }: Call,
): Promise<SentStatement[]> {
  const tap = await startWireTap(database.serverUrl);
  const pool = createPool({ url: tap.url, max: 2, prepare: true });
  const caller = appRouter.createCaller({
    requestId: '01900000-0000-7000-8000-000000000000',
    actor: { kind: 'user', userId: seededId('user', 1), claims: JSON.stringify(claimsOf(1)) },
    workspaceId: seededId('workspace', BIG),
    refusal: null,
    ip: null,
    pool,
  });
  try {
    await procedureOf(caller, procedure)(input);
  } finally {
    await pool.end();
    await tap.stop();
  }
  const begin = tap.sent.findIndex(({ text }) => text.startsWith('begin'));
  if (begin < 0) throw new Error(`${procedure} sent no transaction`);
  return tap.sent.slice(begin);
}

/** A connection that binds captured parameters as they were captured. */
export const sqlAsCaptured = (url: string): Sql =>
  postgres(url, {
    max: 1,
    types: { bool: { to: 16, from: [16], serialize: String, parse: (value: string) => value === 't' } },
  });

type Procedure = (input: unknown) => Promise<unknown>;
const isProcedure = (value: unknown): value is Procedure => typeof value === 'function';

function procedureOf(caller: object, path: string): Procedure {
  let at: unknown = caller;
  for (const key of path.split('.')) at = at && Reflect.get(Object(at), key);
  if (!isProcedure(at)) throw new Error(`There is no procedure ${path}`);
  return at;
}
