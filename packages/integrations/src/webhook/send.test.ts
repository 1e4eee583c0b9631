import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';
import { createWebhookClient } from './send.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const hook = (url: string) => ({
  url,
  id: 'delivery-1',
  body: '{"id":"delivery-1","name":"Zoë"}',
  secrets: [secret],
});

async function endpoint(listener: RequestListener) {
  const server = createServer(listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return portOf(server.address());
}
/** A server that listens on TCP has an address with a port. */
const portOf = (address: AddressInfo | string | null) => (address as AddressInfo).port;

function client(options: Parameters<typeof createWebhookClient>[0] = {}) {
  const made = createWebhookClient({ loopback: true, ...options });
  onTestFinished(() => made.close());
  return made;
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

test('what arrives verifies with the library of Standard Webhooks, byte for byte', async () => {
  const seen = Promise.withResolvers<{ body: string; headers: Record<string, string> }>();
  const port = await endpoint(async (request, response) => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    seen.resolve({ body: await read(request), headers });
    response.end('thanks');
  });
  const outcome = await client().send(hook(`http://127.0.0.1:${port}/hook`));
  expect(outcome).toMatchObject({ status: 200, error: null, response: 'thanks', retryAfterMs: null });
  const { body, headers } = await seen.promise;
  expect(new Webhook(secret).verify(body, headers)).toEqual({ id: 'delivery-1', name: 'Zoë' });
  expect(headers['webhook-id']).toBe('delivery-1');
  expect(headers['content-type']).toBe('application/json');
});

test('a redirect is not followed', async () => {
  const paths: (string | undefined)[] = [];
  const port = await endpoint((request, response) => {
    paths.push(request.url);
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  const outcome = await client().send(hook(`http://127.0.0.1:${port}/hook`));
  expect(outcome).toMatchObject({ status: 302, error: 'Answered 302: redirects are not followed' });
  expect(paths).toEqual(['/hook']);
});

test('an endpoint that never answers is left after the timeout', async () => {
  const port = await endpoint(() => undefined);
  const outcome = await client({ timeoutMs: 200 }).send(hook(`http://127.0.0.1:${port}/`));
  expect(outcome).toMatchObject({ status: null, error: 'No answer within 0.2 s' });
});

test('an endpoint that answers without end costs no more than the start of its answer', async () => {
  const port = await endpoint((_, response) => {
    response.writeHead(200);
    const write = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
      if (!response.destroyed) response.once('drain', write);
    };
    write();
  });
  const outcome = await client().send(hook(`http://127.0.0.1:${port}/`));
  expect(outcome.status).toBe(200);
  expect(outcome.response).toHaveLength(1024);
});

test('Retry-After is heard, and what went wrong is said in words', async () => {
  const port = await endpoint((_, response) => response.writeHead(429, { 'retry-after': '30' }).end());
  expect(await client().send(hook(`http://127.0.0.1:${port}/`))).toMatchObject({
    status: 429,
    retryAfterMs: 30_000,
    error: 'Answered 429',
  });
  const closed = await endpoint((request) => request.socket.destroy());
  expect(await client().send(hook(`http://127.0.0.1:${closed}/`))).toMatchObject({
    status: null,
    error: 'The connection was cut',
  });
});

test('a name that pointed to the open internet when it was saved cannot lead to loopback when it is called', async () => {
  let calls = 0;
  const port = await endpoint((_, response) => response.end(String((calls += 1))));
  let asked = 0;
  const rebinding = async () => [{ address: (asked += 1) === 1 ? '93.184.215.14' : '127.0.0.1', family: 4 }];
  await rebinding();
  const guarded = client({ loopback: false, resolve: rebinding });
  const outcome = await guarded.send(hook(`http://rebind.test:${port}/`));
  expect(outcome).toMatchObject({ status: null, error: 'This address is not on the open internet' });
  expect(calls).toBe(0);
});

test('the address that was checked is the one that is connected to: the name is asked once', async () => {
  const port = await endpoint((_, response) => response.end());
  let asked = 0;
  const resolve = async () => [{ address: (asked += 1) === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
  expect(await client({ resolve }).send(hook(`http://pinned.test:${port}/`))).toMatchObject({ status: 200 });
  expect(asked).toBe(1);
});

test('a private address in the URL is refused without a connection', async () => {
  for (const url of ['http://169.254.169.254/', 'http://10.1.2.3/', 'http://[::ffff:10.0.0.1]/'])
    expect(await client().send(hook(url))).toMatchObject({
      error: 'This address is not on the open internet',
    });
});

test('an abort from outside is thrown: it was no attempt', async () => {
  const stop = new AbortController();
  const port = await endpoint(() => stop.abort());
  await expect(client().send(hook(`http://127.0.0.1:${port}/`), stop.signal)).rejects.toThrow('aborted');
});
