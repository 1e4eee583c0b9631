import { openGate } from '@switchboard/db/testing';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { answerHealth } from '../health.ts';
import { openEventStream, openTestApi, serveTestApi, type ServerEvent } from '../testing/index.ts';
import { closeStreams } from './hub.ts';

const { owner, make, loginUrl } = await openTestApi();
const gate = await openGate(loginUrl);
process.env.DATABASE_URL = gate.url;
const { origin, call } = await serveTestApi();
const watcher = createServer((req, res) => void answerHealth(req, res));
await once(watcher.listen(0, '127.0.0.1'), 'listening');
const address = watcher.address();
const health = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
afterAll(() => watcher.close());
afterAll(gate.close);
afterAll(closeStreams);

const user = await make.makeUser();
const cookie = `sb-switchboard=base64-${Buffer.from(JSON.stringify({ access_token: user.token })).toString('base64url')}`;
const isOf = (id: string) => (event: ServerEvent) => JSON.stringify(event.data).includes(id);

/** As a browser asks: by cookie, with the workspace in the address. */
function openStream(
  workspaceId: string,
  { path = 'events.onChange', headers = { cookie } as Record<string, string> } = {},
) {
  const params = encodeURIComponent(JSON.stringify({ 'x-workspace-id': workspaceId }));
  return openEventStream(`${origin}/api/trpc/${path}?connectionParams=${params}`, headers);
}

/** A contact that has been heard of, so that the stream is known to be open. */
async function heardContact(stream: Awaited<ReturnType<typeof openStream>>, workspaceId: string) {
  const contact = await make.makeContact(workspaceId);
  while (!stream.events.some(isOf(contact))) {
    await owner`update public.contacts set title = ${String(Math.random())} where id = ${contact}`;
    await delay(50);
  }
  return contact;
}

const askReady = async () => {
  const response = await fetch(`${health}/api/ready`);
  const body: Record<string, unknown> = JSON.parse(await response.text());
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body };
};

test('a stream over HTTP is for a cookie too, and asks proxies not to hold it back', async () => {
  const stream = await openStream(user.personalWorkspaceId);
  expect(stream.status).toBe(200);
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  expect(stream.headers.get('cache-control')).toContain('no-transform');
  expect(stream.headers.get('x-accel-buffering')).toBe('no');
  const contact = await heardContact(stream, user.personalWorkspaceId);
  const { id, data } = await stream.until(isOf(contact));
  expect(id).toBeTruthy();
  expect(data).toEqual({ json: { entity: 'contact', entityId: contact, op: expect.any(String) } });
});

test('a stream of a workspace that is not one’s own, or of nobody, ends with why and nothing else', async () => {
  const stranger = await make.makeUser();
  for (const path of ['events.onChange', 'calls.onChange']) {
    const refused = await openStream(stranger.personalWorkspaceId, { path });
    const nobody = await openStream(stranger.personalWorkspaceId, { path, headers: {} });
    await make.makeContact(stranger.personalWorkspaceId);
    await Promise.all([refused.ended, nobody.ended]);
    expect(JSON.stringify(refused.events)).toContain('NOT_A_MEMBER');
    expect(JSON.stringify(nobody.events)).toContain('SIGNED_OUT');
    expect(JSON.stringify([refused.events, nobody.events])).not.toContain(stranger.personalWorkspaceId);
  }
});

test('a browser that lost its stream goes on by the header it sends', async () => {
  const workspaceId = await make.makeWorkspace(user);
  const first = await openStream(workspaceId);
  await heardContact(first, workspaceId);
  first.stop();
  await first.ended;
  const lastEventId = first.events.findLast(({ id }) => id)?.id ?? '';
  const missed = await make.makeContact(workspaceId);
  const second = await openStream(workspaceId, { headers: { cookie, 'last-event-id': lastEventId } });
  expect(await second.until(isOf(missed))).toMatchObject({ event: 'message' });
});

test('with Postgres away everything says so at once, and goes on when it is back, streams included', async () => {
  const workspaceId = await make.makeWorkspace(user);
  const stream = await openStream(workspaceId);
  await heardContact(stream, workspaceId);
  expect(await askReady()).toMatchObject({
    status: 200,
    body: { status: 'ready', database: 'ok', migrations: 'ok', jobs: 'none' },
  });

  await gate.refuse();
  const startedAt = performance.now();
  const answers = await Promise.all(Array.from({ length: 30 }, () => call(user, 'contacts.list', {})));
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
  expect(answers[0]?.text).toContain('"UNAVAILABLE"');
  expect(answers[0]?.headers.get('retry-after')).toBe('2');
  await delay(600);
  expect(await askReady()).toMatchObject({
    status: 503,
    retryAfter: '2',
    body: { status: 'not ready', database: 'away' },
  });
  expect((await fetch(`${health}/api/health`)).status).toBe(200);

  const missed = await make.makeContact(workspaceId);
  await gate.open();
  const back = performance.now();
  while ((await call(user, 'contacts.list', {})).status !== 200) await delay(50);
  while ((await askReady()).status !== 200) await delay(50);
  await stream.until(isOf(missed));
  expect(performance.now() - back).toBeLessThan(5_000);
});

test('readiness tells of a runner that fell silent and of a migration that is not there', async () => {
  await owner`insert into private.job_runners (pool_id, seen_at) values ('silent', now() - interval '1 minute')`;
  await delay(600);
  expect(await askReady()).toMatchObject({ status: 503, body: { jobs: 'silent' } });
  await owner`update private.job_runners set seen_at = now() where pool_id = 'silent'`;
  await delay(600);
  expect(await askReady()).toMatchObject({ status: 200, body: { jobs: 'ok' } });
  await owner`delete from private.job_runners where pool_id = 'silent'`;
  await owner`update supabase_migrations.schema_migrations set version = 'x' || version`;
  await delay(600);
  expect(await askReady()).toMatchObject({ status: 503, body: { migrations: 'behind' } });
  await owner`update supabase_migrations.schema_migrations set version = substr(version, 2)`;
});
