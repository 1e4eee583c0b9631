import { takeTokens } from '@switchboard/db';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { handleApiRequest } from '../fetch.ts';
import { handleRestRequest } from '../rest/fetch.ts';
import { openTestApi, serveTestApi } from '../testing/index.ts';
import { SharedLimiter } from './shared-limiter.ts';

const BURST = 5;
const FAILURES = 3;
const { make, pool, owner } = await openTestApi({ limits: { actor: BURST, failures: FAILURES } });
const { origin, call } = await serveTestApi();
const limiter = (name: string) =>
  new SharedLimiter({ name, points: 3, windowMs: 60_000 }, (taken) => takeTokens(pool, taken));

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('rate limits', () => {
  test('an actor who asks too much waits, and nobody else does', async () => {
    const [busy, calm] = [await make.makeUser(), await make.makeUser()];
    const answers = await Promise.all(
      Array.from({ length: BURST + 3 }, () => call(busy, 'me.get', undefined)),
    );
    expect(answers.filter(({ status }) => status === 200).length).toBe(BURST);
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(refused?.text).toContain('RATE_LIMITED');
    expect((await call(calm, 'me.get', undefined)).status).toBe(200);
    await delay(Number(refused?.headers.get('retry-after')) * 1000 + 50);
    expect((await call(busy, 'me.get', undefined)).status).toBe(200);
  });

  test('the limit is one for batches, REST and both adapters', async () => {
    const user = await make.makeUser();
    const headers = bearer(user.token);
    const batch = await fetch(`${origin}/api/trpc/${'me.get,'.repeat(BURST + 1).slice(0, -1)}?batch=1`, {
      headers,
    });
    expect(await batch.text()).toContain('RATE_LIMITED');
    const rest = [
      await fetch(`${origin}/api/v1/me`, { headers }),
      await handleRestRequest(new Request(`${origin}/api/v1/me`, { headers })),
    ];
    const trpc = await handleApiRequest(new Request(`${origin}/api/trpc/me.get`, { headers }));
    for (const answer of [...rest, trpc]) {
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    }
    expect(await rest[0]?.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', appCode: 'RATE_LIMITED' });
  });

  test('processes count together, through Postgres', async () => {
    const [one, two] = [limiter('together'), limiter('together')];
    expect(await one.take('a')).toBe(0);
    expect(await two.take('a')).toBe(0);
    await one.sync();
    await two.sync();
    expect(await two.take('a')).toBe(0);
    await two.sync();
    expect(await one.take('b')).toBe(0);
    expect(await one.take('a')).toBe(0);
    await one.sync();
    expect(await one.take('a')).toBeGreaterThan(50_000);
    const [row] = await owner`select points from private.rate_limits where key = 'together:a'`;
    expect(row?.points).toBe(4);
  });

  test('with the database away a process counts alone', async () => {
    const alone = new SharedLimiter({ name: 'alone', points: 2, windowMs: 60_000 }, () =>
      Promise.reject(new Error('away')),
    );
    expect([await alone.take('a'), await alone.take('a')]).toEqual([0, 0]);
    await alone.sync();
    expect(await alone.take('a')).toBeGreaterThan(0);
  });

  // Last: this address has used up its attempts afterwards.
  test('an address that guesses keys is stopped; people signed in there are not', async () => {
    const user = await make.makeUser();
    const wrong = () => fetch(`${origin}/api/trpc/me.get`, { headers: bearer('sk_wrong') });
    for (let attempt = 0; attempt < FAILURES; attempt++) expect((await wrong()).status).toBe(401);
    const stopped = await wrong();
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(30);
    const made = await fetch(`${origin}/api/trpc/me.get`, {
      headers: { ...bearer('not.a.token'), 'x-forwarded-for': '203.0.113.9' },
    });
    expect(made.status).toBe(429);
    const session = Buffer.from(JSON.stringify({ access_token: user.token })).toString('base64url');
    const cookie = await fetch(`${origin}/api/trpc/me.get`, {
      headers: { cookie: `sb-switchboard=base64-${session}` },
    });
    expect(cookie.status).toBe(200);
  });
});

describe('body size', () => {
  const large = JSON.stringify({ json: { fullName: 'x'.repeat(1_000_001) } });

  test.each([
    ['Node’s server', (init: RequestInit) => fetch(`${origin}/api/trpc/contacts.create`, init)],
    [
      'Next’s route handler',
      (init: RequestInit) => handleApiRequest(new Request(`${origin}/api/trpc/contacts.create`, init)),
    ],
    [
      'Next’s route handler for REST',
      (init: RequestInit) => handleRestRequest(new Request(`${origin}/api/v1/contacts`, init)),
    ],
  ])('a body above 1 MB is refused by %s, announced or not', async (_name, send) => {
    const session = Buffer.from(JSON.stringify({ access_token: (await make.makeUser()).token })).toString(
      'base64url',
    );
    const headers = { cookie: `sb-switchboard=base64-${session}`, 'content-type': 'application/json' };
    expect((await send({ method: 'POST', headers, body: large })).status).toBe(413);
    const stream = new Blob([large]).stream();
    expect((await send({ method: 'POST', headers, body: stream, duplex: 'half' })).status).toBe(413);
  });
});
