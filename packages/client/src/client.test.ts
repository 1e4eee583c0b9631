import { expect, test, vi } from 'vitest';
import { createSwitchboardClient } from './client.ts';
import { procedures } from './generated/procedures.ts';
import { type Call, fakeDesk, fakeServer } from './testing/fake-desk.ts';

const contact = { fullName: 'Zoe O’Brien' };
const echo = ({ path, input }: Call) => ({ data: { path, input } });
const callsOf = (requests: { calls: Call[] }[]) => requests.flatMap(({ calls }) => calls);

test('has every procedure, asked as its kind is', () => {
  const client: Record<string, Record<string, object>> = createSwitchboardClient({
    url: 'https://desk.example',
    accessToken: '',
  });
  const found = Object.entries(client).map(([router, calls]) => [
    router,
    Object.fromEntries(Object.entries(calls).map(([name, ways]) => [name, Object.keys(ways).join()])),
  ]);
  const wanted = Object.entries(procedures).map(([router, kinds]) => [
    router,
    Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, kind === 'query' ? 'query' : 'mutate']),
    ),
  ]);
  expect(found).toEqual(wanted);
});

test('calls of one moment travel together, ten at most', async () => {
  const { client, requests } = fakeDesk(echo);
  const ids = Array.from({ length: 23 }, () => crypto.randomUUID());
  const answers = await Promise.all(ids.map((id) => client.contacts.get.query({ id })));
  expect(answers).toEqual(ids.map((id) => ({ path: 'contacts.get', input: { id } })));
  expect(requests.map(({ calls }) => calls.length)).toEqual([10, 10, 3]);
  expect(requests.every(({ method }) => method === 'GET')).toBe(true);
});

test('a batch of long queries is split before its address grows too long', async () => {
  const { client, requests } = fakeDesk(echo);
  const searches = Array.from({ length: 10 }, () => 'ä'.repeat(200));
  await Promise.all(searches.map((search) => client.contacts.list.query({ search })));
  expect(requests.length).toBeGreaterThan(1);
  expect(callsOf(requests)).toHaveLength(10);
});

test('sends the token, a fresh one each time, and the workspace', async () => {
  const tokens = ['first', 'second'];
  const { client, requests } = fakeDesk(echo, {
    accessToken: async () => tokens.shift(),
    workspaceId: '0198a7e2-0000-7000-8000-000000000000',
  });
  await client.me.get.query();
  await client.me.get.query();
  await client.me.get.query();
  expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual([
    'Bearer first',
    'Bearer second',
    null,
  ]);
  expect(requests[0]?.headers.get('x-workspace-id')).toBe('0198a7e2-0000-7000-8000-000000000000');
});

test('a create has an id of its own; a given one stays', async () => {
  const { client, requests } = fakeDesk(echo);
  const id = crypto.randomUUID();
  await client.contacts.create.mutate({ ...contact, id });
  await client.contacts.create.mutate(contact);
  await client.contacts.update.mutate({ id, ...contact });
  const [given, made, updated] = callsOf(requests).map(({ input }) => input);
  expect(given).toEqual({ ...contact, id });
  expect(made).toEqual({ ...contact, id: expect.stringMatching(/^[\da-f-]{36}$/) });
  expect(updated).toEqual({ id, ...contact });
});

/** Runs the pauses between attempts without waiting for them. */
async function withoutPauses<Result>(run: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const result = run();
    result.catch(() => undefined);
    await vi.runAllTimersAsync();
    return await result;
  } finally {
    vi.useRealTimers();
  }
}

const away = { appCode: 'UNAVAILABLE', code: 'SERVICE_UNAVAILABLE' };

test('a query is asked again while the database is away', async () => {
  const { client, requests } = fakeDesk((call, request) => (request < 3 ? away : echo(call)));
  expect(await withoutPauses(() => client.me.get.query())).toEqual({ path: 'me.get', input: undefined });
  expect(requests).toHaveLength(3);
});

test('a create is sent again as the same create', async () => {
  const { client, requests } = fakeServer((_, request) => {
    if (request < 3) throw new TypeError('fetch failed');
    return Response.json([{ result: { data: { json: contact } } }]);
  });
  expect(await withoutPauses(() => client.contacts.create.mutate(contact))).toEqual(contact);
  const inputs = callsOf(requests).map(({ input }) => JSON.stringify(input));
  expect(inputs).toHaveLength(3);
  expect(new Set(inputs).size).toBe(1);
});

test('what is still away after the third time is an error', async () => {
  const { client, requests } = fakeDesk(() => away);
  const error = withoutPauses(() => client.calls.active.query());
  await expect(error).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', appCode: 'UNAVAILABLE' });
  expect(requests).toHaveLength(3);
});

test('other writes are never sent twice, and no is an answer', async () => {
  const id = crypto.randomUUID();
  const write = fakeDesk(() => away);
  await expect(write.client.contacts.remove.mutate({ id })).rejects.toMatchObject({ appCode: 'UNAVAILABLE' });
  expect(write.requests).toHaveLength(1);

  const query = fakeDesk(() => ({ appCode: 'NOT_FOUND', code: 'NOT_FOUND' }));
  await expect(query.client.contacts.get.query({ id })).rejects.toMatchObject({ appCode: 'NOT_FOUND' });
  expect(query.requests).toHaveLength(1);
});
