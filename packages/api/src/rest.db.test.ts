import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { handleRestRequest } from './rest/fetch.ts';
import { openTestApi, serveTestApi } from './testing/index.ts';

const { make } = await openTestApi();
const { origin } = await serveTestApi();
const user = await make.makeUser();
const session = Buffer.from(JSON.stringify({ access_token: user.token })).toString('base64url');
const cookie = `sb-switchboard=base64-${session}`;
const bearer = { authorization: `Bearer ${user.token}` };

type Json = Record<string, unknown> & { items: { id: string; fullName: string }[] };
type Asked = { method?: string; headers?: Record<string, string>; body?: unknown };
type Answer = { status: number; headers: Headers; json: Json };

const requestOf = ({ method = 'GET', headers = bearer, body }: Asked): RequestInit => ({
  method,
  headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
  ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
});
const read = async (response: Response): Promise<Answer> => ({
  status: response.status,
  headers: response.headers,
  json: JSON.parse(await response.text()),
});

const adapters = {
  'Node’s server': async (path: string, asked: Asked = {}) =>
    read(await fetch(`${origin}/api/v1${path}`, requestOf(asked))),
  'Next’s route handler': async (path: string, asked: Asked = {}) =>
    read(await handleRestRequest(new Request(`${origin}/api/v1${path}`, requestOf(asked)))),
};

describe.each(Object.entries(adapters))('REST on %s', (_name, ask) => {
  test('a contact is made, read, listed, changed, removed and restored', async () => {
    const id = randomUUID();
    const made = await ask('/contacts', { method: 'POST', body: { id, fullName: 'Zoe', tags: ['vip'] } });
    expect([made.status, made.json.id]).toEqual([200, id]);
    expect((await ask(`/contacts/${id}`)).json.fullName).toBe('Zoe');
    const listed = await ask('/contacts?limit=5&filter[tag]=vip&filter[hasPhone]=false');
    expect(listed.json.items.map((item) => item.id)).toContain(id);
    const changed = await ask(`/contacts/${id}`, { method: 'PATCH', body: { title: 'CFO' } });
    expect([changed.status, changed.json.title]).toEqual([200, 'CFO']);
    expect((await ask(`/contacts/${id}/timeline?limit=1`)).status).toBe(200);
    expect((await ask(`/contacts/${id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await ask(`/contacts/${id}`)).status).toBe(404);
    expect((await ask(`/contacts/${id}/restore`, { method: 'POST' })).status).toBe(200);
    expect((await ask('/me')).json.user).toMatchObject({ id: user.id });
  });

  test('an error has the body, status and headers of the API', async () => {
    const requestId = 'a-request-of-mine';
    const bad = await ask('/contacts?limit=9000', { headers: { ...bearer, 'x-request-id': requestId } });
    expect(bad.status).toBe(400);
    expect(bad.json).toEqual({
      code: 'BAD_REQUEST',
      appCode: 'INVALID_INPUT',
      message: 'Some of the input is not valid.',
      requestId,
      fields: { limit: expect.any(String) },
    });
    expect(bad.headers.get('x-request-id')).toBe(requestId);
    expect(bad.headers.get('cache-control')).toBe('no-store');
    expect((await ask('/contacts', { headers: {} })).json).toMatchObject({
      code: 'UNAUTHORIZED',
      appCode: 'SIGNED_OUT',
    });
    expect((await ask(`/contacts/${randomUUID()}`)).json).toMatchObject({
      code: 'NOT_FOUND',
      appCode: 'NOT_FOUND',
    });
    expect((await ask('/nothing/here')).json).toMatchObject({
      code: 'NOT_FOUND',
      requestId: expect.any(String),
    });
    const torn = await ask('/contacts', { method: 'POST', body: '{ "fullName": ' });
    expect([torn.status, torn.json.code]).toEqual([400, 'PARSE_ERROR']);
    const form = await ask('/contacts', {
      method: 'POST',
      headers: { ...bearer, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'fullName=Form',
    });
    expect([form.status, form.json.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  test('a stranger’s workspace is refused, and a stale change answers with the row', async () => {
    const { json: contact } = await ask('/contacts', { method: 'POST', body: { fullName: 'Ann' } });
    const elsewhere = await ask('/contacts', { headers: { ...bearer, 'x-workspace-id': randomUUID() } });
    expect([elsewhere.status, elsewhere.json.appCode]).toEqual([403, 'NOT_A_MEMBER']);
    const stale = await ask(`/contacts/${String(contact.id)}`, {
      method: 'PATCH',
      body: { title: 'CEO', expectedUpdatedAt: '2020-01-01T00:00:00Z' },
    });
    expect([stale.status, stale.json.appCode]).toEqual([409, 'STALE']);
    expect(stale.json.current).toMatchObject({ id: contact.id });
  });

  test('a body above 1 MB is refused', async () => {
    const large = await ask('/contacts', { method: 'POST', body: { fullName: 'x'.repeat(1_000_001) } });
    expect([large.status, large.json.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  test.each(['POST', 'PATCH', 'DELETE'])('a cookie cannot %s from another site', async (method) => {
    const path = method === 'POST' ? '/contacts' : `/contacts/${randomUUID()}`;
    const body = method === 'DELETE' ? undefined : { fullName: 'Forged' };
    const elsewhere: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.test' },
    ];
    for (const from of elsewhere) {
      const forged = await ask(path, { method, headers: { cookie, ...from }, ...(body && { body }) });
      expect([forged.status, forged.json.appCode]).toEqual([403, 'CROSS_SITE']);
    }
    const ours = await ask(path, {
      method,
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      ...(body && { body }),
    });
    expect(ours.status).toBe(method === 'POST' ? 200 : 404);
  });
});
