import { signToken } from '@switchboard/db/testing';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  expectClearRefusal,
  openTestApi,
  refusalOf,
  serveTestApi,
  valueOf,
} from './testing/index.ts';

/** The door: headers, cookies, methods, bodies and batches, before any procedure has its say. */
const { make } = await openTestApi();
const { send, origin } = await serveTestApi();
const user = await make.makeUser();
const authorization = `Bearer ${user.token}`;
const json = { 'content-type': 'application/json' };
const me = (headers: Record<string, string>) => send('me.get', { headers });

describe('credentials', () => {
  const claims = { sub: user.id, email: user.email };
  const [header = '', payload = ''] = user.token.split('.');
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
  const tokens: Record<string, string> = {
    'of another secret': signToken(claims, 'another secret of more than 32 characters'),
    expired: signToken({ ...claims, exp: 1_700_000_000 }),
    'not valid yet': signToken({ ...claims, nbf: 4_000_000_000 }),
    'without an end': signToken({ ...claims, exp: undefined }),
    'of another project': signToken({ ...claims, iss: 'https://other.supabase.co/auth/v1' }),
    'for another audience': signToken({ ...claims, aud: 'anon' }),
    'of the service role': signToken({ ...claims, role: 'service_role' }),
    'of nobody': signToken({ ...claims, role: 'anon' }),
    'without a person': signToken({ sub: undefined }),
    'with a person that is no id': signToken({ sub: 'admin' }),
    'without a signature': unsigned,
    'with the signature of another': `${header}.${payload}.${signToken({ sub: user.id, x: 1 }).split('.')[2]}`,
    'with a broken payload': `${header}.x.y`,
    'with a header that is no JSON': `x.${payload}.y`,
    'that asks for another algorithm': `${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${payload}.y`,
    'with a critical header': `${Buffer.from('{"alg":"HS256","crit":["x"],"x":1}').toString('base64url')}.${payload}.y`,
    'that is an API key of nobody': 'sk_0123456789',
    'that is no token': 'x',
    'of dots': '..',
    'that is very long': 'x'.repeat(8_000),
  };
  test.for(Object.entries(tokens))('a token %s is nobody’s', async ([, token]) => {
    expect(refusalOf(await me({ authorization: `Bearer ${token}` }))).toEqual({
      status: 401,
      appCode: 'SIGNED_OUT',
    });
  });

  test.for([
    '',
    'Bearer',
    'Bearer ',
    'Basic dXNlcjpwYXNz',
    'Bearer a b',
    'Token x',
    `Bearer, ${user.token}`,
    'Bearer \u00e9',
  ])('Authorization %j is nobody’s', async (value) => {
    expect(refusalOf(await me({ authorization: value }))).toEqual({ status: 401, appCode: 'SIGNED_OUT' });
  });

  test('none at all is nobody’s', async () => {
    expect(refusalOf(await me({}))).toEqual({ status: 401, appCode: 'SIGNED_OUT' });
  });

  test('a token is its person’s, however Bearer is written', async () => {
    for (const scheme of ['Bearer', 'bearer', 'BEARER ']) {
      const answer = await me({ authorization: `${scheme} ${user.token}` });
      expect(valueOf(answer)).toMatchObject({ user: { id: user.id } });
    }
  });
});

describe('the session cookie', () => {
  const session = { access_token: user.token, refresh_token: 'x', padding: 'p'.repeat(5_000) };
  const value = `base64-${Buffer.from(JSON.stringify(session)).toString('base64url')}`;
  const chunks = value.match(/.{1,500}/g) ?? [];
  const chunked = chunks.map((chunk, index) => `sb-switchboard.${index}=${chunk}`);

  test.for([
    ['whole', `sb-switchboard=${value}`],
    ['among others', `theme=dark; sb-switchboard=${value}; x=y`],
    ['in more than ten pieces', chunked.join('; ')],
    ['in pieces out of order', chunked.toReversed().join('; ')],
  ] as const)('%s is its person’s', async ([, cookie]) => {
    expect(valueOf(await me({ cookie }))).toMatchObject({ user: { id: user.id } });
  });

  const encoded = (content: string) => `sb-switchboard=base64-${Buffer.from(content).toString('base64url')}`;
  test.for([
    ['without a name', '='],
    ['that is empty', 'sb-switchboard='],
    ['in no encoding', 'sb-switchboard=x'],
    ['in broken base64', 'sb-switchboard=base64-%%%'],
    ['of no JSON', encoded('{')],
    ['of null', encoded('null')],
    ['without a token', encoded('{}')],
    ['with a token that is no text', encoded('{"access_token":{"a":1}}')],
    ['with somebody’s token', encoded('{"access_token":"x.y.z"}')],
    ['with a piece missing', chunked.slice(1).join('; ')],
    ['with a piece of no number', `sb-switchboard.x=${value}; ${chunked[0]}`],
    ['of a thousand semicolons', ';'.repeat(1000)],
  ] as const)('%s is nobody’s', async ([, cookie]) => {
    expect(refusalOf(await me({ cookie }))).toEqual({ status: 401, appCode: 'SIGNED_OUT' });
  });

  const cookie = `sb-switchboard=${value}`;
  const body = JSON.stringify({ json: { fullName: 'A' } });
  const write = (headers: Record<string, string>) =>
    send('contacts.create', { method: 'POST', headers: { ...json, ...headers }, body });

  test.for([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.test' },
    { origin: 'null' },
    { origin: 'not an origin' },
    { origin: 'https://evil.test', host: 'evil.test.example' },
  ] as Record<string, string>[])('writes nothing for another site: %j', async (headers) => {
    expect(refusalOf(await write({ cookie, ...headers }))).toEqual({ status: 403, appCode: 'CROSS_SITE' });
  });

  test('writes for our own pages, and a bearer token writes from anywhere', async () => {
    const { host } = new URL(origin);
    expect((await write({ cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await write({ cookie, origin: `http://${host}` })).status).toBe(200);
    expect((await write({ cookie })).status).toBe(200);
    expect(
      (await write({ authorization, 'sec-fetch-site': 'cross-site', origin: 'https://tool.test' })).status,
    ).toBe(200);
  });
});

describe('headers', () => {
  test.for([
    'x',
    `${user.personalWorkspaceId}x`,
    '0',
    'null',
    `' or 1=1`,
    '*',
    `${user.personalWorkspaceId},x`,
  ])('x-workspace-id %j is refused by its name', async (value) => {
    const answer = await me({ authorization, 'x-workspace-id': value });
    expect(refusalOf(answer)).toEqual({ status: 400, appCode: 'INVALID_INPUT' });
    expect(bodyOf(answer).error?.json.data.fields).toHaveProperty('x-workspace-id');
  });

  test('a sane x-request-id is kept, in the header and in the error', async () => {
    const requestId = 'my-Request_id-0123';
    const answer = await send('contacts.get?input=x', {
      headers: { authorization, 'x-request-id': requestId },
    });
    expect(answer.headers.get('x-request-id')).toBe(requestId);
    expect(expectClearRefusal(answer).requestId).toBe(requestId);
  });

  test.for(['', 'short', 'x'.repeat(65), 'with space', '<script>', '"quoted"', 'ünïcödé-id', 'a,b,c,d,e,f'])(
    'x-request-id %j is replaced by one of ours',
    async (value) => {
      const answer = await me({ authorization, 'x-request-id': value });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('paths and methods', () => {
  test.for([
    'nothing',
    'contacts',
    'contacts.',
    'contacts.list.more',
    'contacts.destroy',
    '__proto__',
    'constructor',
    'contacts.__proto__',
    'toString',
    '%00',
    '..%2f..%2fetc%2fpasswd',
    'contacts%2Elist%2Ex',
    "me.get'--",
    'x'.repeat(2_000),
  ])('%j is not found', async (path) => {
    expect(refusalOf(await send(path, { headers: { authorization } }))).toEqual({
      status: 404,
      appCode: 'NOT_FOUND',
    });
  });

  test('a path that is no encoding is refused', async () => {
    const answer = await send('%E0%A4%A', { headers: { authorization } });
    expect(refusalOf(answer)).toEqual({ status: 404, appCode: 'NOT_FOUND' });
  });

  test('a mutation is not a GET, a query is not a POST', async () => {
    const input = `?input=${encodeURIComponent('{"json":{"fullName":"A"}}')}`;
    const get = await send(`contacts.create${input}`, { headers: { authorization } });
    expect(refusalOf(get)).toEqual({ status: 405, appCode: 'INVALID_INPUT' });
    const post = { method: 'POST', headers: { authorization, ...json }, body: '{"json":null}' };
    expect(refusalOf(await send('me.get', post))).toEqual({ status: 405, appCode: 'INVALID_INPUT' });
  });

  test.for(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const answer = await send('me.get', { method, headers: { authorization } });
    expect(refusalOf(answer).appCode).toBe('INVALID_INPUT');
  });

  test('HEAD tells nothing', async () => {
    const answer = await send('me.get', { method: 'HEAD', headers: { authorization } });
    expect({ status: answer.status, text: answer.text }).toEqual({ status: 204, text: '' });
  });

  test('an unknown host is no fault', async () => {
    const answer = await send('me.get', { headers: { authorization, host: 'a b[' } });
    expect(answer.status).toBeLessThan(500);
  });

  test('a question mark in the input is part of it', async () => {
    const answer = await send('search.global?input={"json":{"query":"what?"}}', {
      headers: { authorization },
    });
    expect(valueOf(answer)).toEqual({ items: [] });
  });

  test('every answer has the security headers and nothing that names the server', async () => {
    for (const path of ['me.get', 'nothing', 'contacts.get?input=x', '%E0%A4%A', 'me.get,me.get?batch=1']) {
      const { headers } = await send(path, { headers: { authorization } });
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/);
      expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
    }
  });
});

describe('bodies', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
    send('contacts.create', { method: 'POST', headers: { authorization, ...headers }, body });

  test('of more than a megabyte is refused before it is read', async () => {
    const answer = await post(JSON.stringify({ json: { fullName: 'x'.repeat(1_100_000) } }));
    expect(refusalOf(answer)).toEqual({ status: 413, appCode: 'INVALID_INPUT' });
  });

  test('of more than a megabyte without a length is refused as well', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request(
        `${origin}/api/trpc/contacts.create`,
        { method: 'POST', headers: { authorization, ...json, 'transfer-encoding': 'chunked' } },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      sent.on('error', reject);
      sent.write('{"json":{"fullName":"');
      for (let part = 0; part < 12; part += 1) sent.write('x'.repeat(100_000));
      sent.end('"}}');
    });
    expect(status).toBe(413);
  });

  test.for([
    ['text', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['parts', 'multipart/form-data; boundary=x'],
    ['bytes', 'application/octet-stream'],
    ['something', 'x'],
  ] as const)('that say they are %s are refused', async ([, type]) => {
    const answer = await post('{"json":{"fullName":"A"}}', { 'content-type': type });
    expect(refusalOf(answer).appCode).toBe('INVALID_INPUT');
  });

  test('that are no UTF-8 are refused or stored as what they decode to', async () => {
    const bytes = new Uint8Array([
      ...Buffer.from('{"json":{"fullName":"'),
      0xff,
      0xfe,
      ...Buffer.from('"}}'),
    ]);
    const answer = await post(bytes);
    expect(answer.status).toBe(200);
    expect(valueOf(answer)).toMatchObject({ fullName: '\ufffd\ufffd' });
  });
});

describe('batches', () => {
  const batch = (paths: string[], input = '{}') =>
    send(`${paths.join(',')}?batch=1&input=${encodeURIComponent(input)}`, { headers: { authorization } });

  test('of ten are answered each by itself', async () => {
    const paths = Array.from({ length: 10 }, (_, index) => (index === 3 ? 'contacts.get' : 'me.get'));
    const answer = await batch(paths, '{"3":{"json":{"id":"x"}}}');
    expect(answer.status).toBe(207);
    const parts: { result?: unknown; error?: { json: { data: { requestId: string } } } }[] = JSON.parse(
      answer.text,
    );
    expect(parts.map(({ error }) => Boolean(error))).toEqual(paths.map((path) => path === 'contacts.get'));
    expect(parts[3]?.error?.json.data.requestId).toBe(answer.headers.get('x-request-id'));
  });

  test('of eleven are refused whole', async () => {
    const answer = await batch(Array.from({ length: 11 }, () => 'me.get'));
    expect(refusalOf(answer)).toEqual({ status: 400, appCode: 'INVALID_INPUT' });
    expect(answer.text).not.toContain(user.id);
  });

  test.for(['', 'x', 'null', '[]', '1', '{"0":1}', '{"__proto__":{"json":1}}'])(
    'with the input %j are answered or clearly refused',
    async (input) => {
      const answer = await batch(['contacts.list', 'me.get'], input);
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toMatch(/node_modules|\bat .+:\d+/);
    },
  );
});
