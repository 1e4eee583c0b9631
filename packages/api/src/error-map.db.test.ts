import { asActor, createPool, type SQL, sql, type Transaction } from '@switchboard/db';
import { TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { database } from './database.ts';
import { describeError, toTrpcError } from './error-map.ts';
import { openTestApi } from './testing/index.ts';

const { make, loginUrl } = await openTestApi();
const user = await make.makeUser();
const other = await make.makeUser();
const contactId = await make.makeContact(user.personalWorkspaceId);
const mine = user.personalWorkspaceId;
const nowhere = '00000000-0000-4000-8000-000000000000';
const options = { readOnly: false, workspaceId: null, requestId: 'test-request' };

const note = (columns: SQL, values: SQL) =>
  sql`insert into public.notes (workspace_id, author_user_id, body_text, ${columns})
    values (${mine}, ${user.id}, 'x', ${values})`;
const fail = (message: string, code: string) =>
  sql.raw(`do $$ begin raise exception '${message}' using errcode = '${code}'; end $$`);

const failures: Record<string, { statement: SQL; code: string; appCode: string; fields?: object }> = {
  'a rule of the database, by its name': {
    statement: fail('LAST_OWNER', 'SB409'),
    code: 'CONFLICT',
    appCode: 'LAST_OWNER',
  },
  'a rule without a name of ours': {
    statement: fail('secret', 'SB999'),
    code: 'INTERNAL_SERVER_ERROR',
    appCode: 'INTERNAL',
  },
  'a policy': {
    statement: sql`insert into public.companies (workspace_id, name, created_by)
      values (${other.personalWorkspaceId}, 'x', ${user.id})`,
    code: 'FORBIDDEN',
    appCode: 'NOT_ALLOWED',
  },
  'a missing grant: our mistake': {
    statement: sql`update public.contacts set created_at = now()`,
    code: 'INTERNAL_SERVER_ERROR',
    appCode: 'INTERNAL',
  },
  'a reference to nothing, by its field': {
    statement: note(sql`contact_id`, sql`${nowhere}`),
    code: 'NOT_FOUND',
    appCode: 'NOT_FOUND',
    fields: { contactId: 'Not found' },
  },
  'something that is there already': {
    statement: sql`insert into public.contacts (workspace_id, id, full_name, created_by)
      values (${mine}, ${contactId}, 'x', ${user.id})`,
    code: 'CONFLICT',
    appCode: 'ALREADY_EXISTS',
  },
  'a value that Postgres cannot hold': {
    statement: sql`select ${'99999999999'}::text::integer`,
    code: 'BAD_REQUEST',
    appCode: 'INVALID_INPUT',
  },
  'a check that no schema knows: our mistake': {
    statement: note(sql`company_id`, sql`null`),
    code: 'INTERNAL_SERVER_ERROR',
    appCode: 'INTERNAL',
  },
  'a statement of ours that is none': {
    statement: sql`selec 1`,
    code: 'INTERNAL_SERVER_ERROR',
    appCode: 'INTERNAL',
  },
  'a write by a query: our mistake': {
    statement: fail('cannot execute UPDATE', '25006'),
    code: 'INTERNAL_SERVER_ERROR',
    appCode: 'INTERNAL',
  },
};

/** What a procedure that runs this would answer. */
async function answerTo(work: (tx: Transaction) => Promise<unknown>, timeoutMs?: number, pool = database()) {
  const error = await asActor(pool, user.actor, { ...options, ...(timeoutMs && { timeoutMs }) }, work).then(
    () => undefined,
    (cause: unknown) => toTrpcError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause })),
  );
  if (!error) throw new Error('It did not fail');
  return { code: error.code, message: error.message, ...describeError(error) };
}

test.for(Object.entries(failures))('%s', async ([, { statement, code, appCode, fields }]) => {
  const { message, ...answer } = await answerTo((tx) => tx.query(statement));
  expect(answer).toEqual({ code, appCode, ...(fields && { fields }) });
  expect(message).not.toMatch(/secret|notes|contacts|select|policy|constraint/i);
});

test('a statement that takes too long', async () => {
  const answer = await answerTo((tx) => tx.query(sql`select pg_sleep(30)`), 20);
  expect(answer).toMatchObject({ code: 'TIMEOUT', appCode: 'TIMEOUT' });
});

test('a deadlock that comes back each time', async () => {
  const attempts = { count: 0 };
  const answer = await answerTo((tx) => {
    attempts.count += 1;
    return tx.query(fail('deadlock detected', '40P01'));
  });
  expect(answer).toMatchObject({ code: 'TIMEOUT', appCode: 'TIMEOUT' });
  expect(attempts.count).toBe(3);
});

test('a database that is away', async () => {
  const closed = new URL(loginUrl);
  closed.port = '1';
  const pool = createPool({ url: closed.href, max: 1, prepare: true });
  const answer = await answerTo((tx) => tx.query(sql`select 1`), undefined, pool);
  expect(answer).toMatchObject({ code: 'SERVICE_UNAVAILABLE', appCode: 'UNAVAILABLE' });
  await pool.end();
});
