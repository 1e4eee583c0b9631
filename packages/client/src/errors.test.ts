import { expect, test } from 'vitest';
import { isSwitchboardError } from './errors.ts';
import { fakeDesk, fakeServer } from './testing/fake-desk.ts';

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );
const id = '0198a7e2-0000-7000-8000-000000000000';

test('an error says which rule said no, with the request, the fields and the current row', async () => {
  const said = { code: 'CONFLICT', appCode: 'STALE', fields: { fullName: 'Required' }, current: { id } };
  const { client } = fakeDesk(() => said);
  const error = await failureOf(client.contacts.remove.mutate({ id }));
  expect(isSwitchboardError(error)).toBe(true);
  expect(error).toMatchObject({ ...said, requestId: 'request-1', message: 'What the desk said.' });
});

test('one call of a batch can fail alone', async () => {
  const { client } = fakeDesk(({ path }) =>
    path === 'me.get' ? { data: 'me' } : { code: 'NOT_FOUND', appCode: 'NOT_FOUND' },
  );
  const [me, contact] = await Promise.allSettled([client.me.get.query(), client.contacts.get.query({ id })]);
  expect(me).toMatchObject({ status: 'fulfilled', value: 'me' });
  expect(contact).toMatchObject({ status: 'rejected', reason: { appCode: 'NOT_FOUND' } });
});

test('no connection, and an answer that is not the API’s, are UNREACHABLE', async () => {
  const offline = fakeServer(() => Promise.reject(new TypeError('fetch failed')));
  const proxy = fakeServer(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  for (const { client } of [offline, proxy]) {
    const error = await failureOf(client.contacts.remove.mutate({ id }));
    expect(isSwitchboardError(error) && error.code).toBe('UNREACHABLE');
  }
});

/** A server that takes the request and stays silent. */
const silent = (timeoutMs?: number) =>
  fakeServer(
    (_asked, _request, { signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    timeoutMs === undefined ? {} : { timeoutMs },
  );

test('no answer in time is TIMED_OUT, and not asked again', async () => {
  const { client, requests } = silent(20);
  const error = await failureOf(client.me.get.query());
  expect(isSwitchboardError(error) && error.code).toBe('TIMED_OUT');
  expect(requests).toHaveLength(1);
});

test('giving up, and a token that cannot be had, reject with the caller’s own reason', async () => {
  const { client } = silent();
  const stop = new AbortController();
  const call = client.me.get.query(undefined, { signal: stop.signal });
  stop.abort(new Error('The user left.'));
  expect(await failureOf(call)).toMatchObject({ message: 'The user left.' });

  const noToken = fakeDesk(() => ({ data: null }), {
    accessToken: () => Promise.reject(new Error('Signed out.')),
  });
  expect(await failureOf(noToken.client.me.get.query())).toMatchObject({ message: 'Signed out.' });
  expect(noToken.requests).toHaveLength(0);
});
