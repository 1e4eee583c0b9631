import { describe, expect, test, vi } from 'vitest';
import { handleApiRequest } from './fetch.ts';
import { openTestApi, serveTestApi } from './testing/index.ts';

/** The desk's own server and the route handler answer alike: only what differs by request may differ. */
const { make, owner } = await openTestApi();
const { send } = await serveTestApi();
const user = await make.makeUser();
const contactId = await make.makeContact(user.personalWorkspaceId);
const authorization = `Bearer ${user.token}`;
const json = { 'content-type': 'application/json' };
const input = (value: unknown) => `input=${encodeURIComponent(JSON.stringify({ json: value }))}`;

type Sent = { path: string; init?: RequestInit };
const requests: Record<string, Sent> = {
  'a query': { path: `contacts.get?${input({ id: contactId })}` },
  'a query without input': { path: 'me.get' },
  'a refused query': { path: `contacts.get?${input({ id: 'x' })}` },
  'something that is not there': { path: `contacts.get?${input({ id: user.id })}` },
  'a batch': { path: `me.get,contacts.get?batch=1&input=${encodeURIComponent('{"1":{"json":{"id":"x"}}}')}` },
  'too large a batch': { path: `${Array.from({ length: 11 }, () => 'me.get').join(',')}?batch=1` },
  'an unknown path': { path: 'nothing' },
  'a mutation by GET': { path: `contacts.create?${input({ fullName: 'A' })}` },
  'input that is no JSON': { path: 'contacts.get?input=x' },
  'an envelope that is none': { path: 'contacts.get?input={}' },
  'a body that is no JSON': { path: 'contacts.create', init: { method: 'POST', headers: json, body: '{' } },
  'a body of another type': { path: 'contacts.create', init: { method: 'POST', body: 'x' } },
  'an odd workspace': { path: 'me.get', init: { headers: { 'x-workspace-id': 'x' } } },
  'no credentials': { path: 'me.get', init: { headers: { authorization: '' } } },
};

async function throughFetch({ path, init = {} }: Sent) {
  const line = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const headers = { authorization, ...(init.headers as Record<string, string>) };
    const response = await handleApiRequest(
      new Request(`http://desk.test/api/trpc/${path}`, { ...init, headers }),
    );
    const logged = line.mock.calls.map(([text]) => String(text));
    return { status: response.status, headers: response.headers, text: await response.text(), logged };
  } finally {
    line.mockRestore();
  }
}

const withoutIds = (text: string) => text.replaceAll(/"requestId":"[^"]+"/g, '"requestId":"…"');

describe('both ways of serving the API', () => {
  test.for(Object.entries(requests))('answer %s alike', async ([, sent]) => {
    const headers = { authorization, ...(sent.init?.headers as Record<string, string>) };
    const node = await send(sent.path, { ...sent.init, headers });
    const fetched = await throughFetch(sent);
    expect(fetched.status).toBe(node.status);
    const body = (text: string): unknown => JSON.parse(withoutIds(text));
    expect(body(fetched.text)).toEqual(body(node.text));
    for (const name of [
      'content-security-policy',
      'x-content-type-options',
      'x-frame-options',
      'cache-control',
    ]) {
      expect({ name, value: fetched.headers.get(name) }).toEqual({ name, value: node.headers.get(name) });
    }
  });
});

test('one line is written per request, with its id and without what was sent or who sent it', async () => {
  const secret = 'Ann Secret';
  const { headers, logged } = await throughFetch({ path: `search.global?${input({ query: secret })}` });
  expect(logged).toHaveLength(1);
  expect(JSON.parse(logged[0] ?? '')).toEqual({
    time: expect.any(String),
    requestId: headers.get('x-request-id'),
    method: 'GET',
    path: '/api/trpc/search.global',
    status: 200,
    durationMs: expect.any(Number),
  });
  expect(logged[0]).not.toContain('Secret');
  expect(logged[0]).not.toContain(user.token.slice(-20));
});

test('a fault is told to the operator with the request’s id, and to the caller without a word about it', async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await owner.unsafe('revoke select on public.notes from authenticated');
  try {
    for (const path of ['notes.list?input={"json":{}}', 'notes.list?batch=1&input={"0":{"json":{}}}']) {
      told.mockClear();
      const { status, text, headers } = await send(path, { headers: { authorization } });
      expect(status).toBe(500);
      expect(text).toContain('Something went wrong on our side.');
      expect(text).not.toMatch(/permission|notes"|denied|select/);
      expect(JSON.parse(String(told.mock.calls[0]?.[0]))).toMatchObject({
        level: 'error',
        requestId: headers.get('x-request-id'),
        path: 'notes.list',
        stack: expect.stringContaining('permission denied'),
      });
    }
  } finally {
    await owner.unsafe('grant select on public.notes to authenticated');
    told.mockRestore();
  }
});
