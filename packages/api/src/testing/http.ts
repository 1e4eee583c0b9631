import type { TestUser } from '@switchboard/db/testing';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import superjson from 'superjson';
import { afterAll } from 'vitest';
import { createApiHandler } from '../node.ts';

const AT_ONCE_MS = 100;

export type Answer = { status: number; headers: Headers; text: string };

type RequestOptions = { type?: 'query' | 'mutation'; headers?: Record<string, string> };

/** The node handler on a free port: what a caller outside sees, byte for byte. */
export async function serveTestApi() {
  const server = createServer(createApiHandler());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = addressOf(server.address());
  const origin = `http://127.0.0.1:${port}`;
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  async function send(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${origin}/api/trpc/${path}`, init);
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    const text = isStream ? await beginningOf(response) : await response.text();
    return { status: response.status, headers: response.headers, text };
  }

  /** One procedure, its input in the envelope that clients send. */
  function call(
    user: TestUser | null,
    path: string,
    input: unknown,
    { type = 'query', headers = {} }: RequestOptions = {},
  ): Promise<Answer> {
    const envelope = superjson.stringify(input);
    const sent = { ...(user && { authorization: `Bearer ${user.token}` }), ...headers };
    return type === 'query'
      ? send(`${path}?input=${encodeURIComponent(envelope)}`, { headers: sent })
      : send(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...sent },
          body: envelope,
        });
  }

  return { origin, send, call };
}

/** What a stream sends at once; it would not end by itself. */
async function beginningOf({ body }: Response): Promise<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async () => {
    for (;;) {
      const { done = true, value = '' } = (await reader?.read()) ?? {};
      text += value;
      if (done) return;
    }
  };
  await Promise.race([read(), delay(AT_ONCE_MS)]);
  await reader?.cancel();
  return text;
}

/** A server that listens on TCP has an address with a port. */
const addressOf = (address: AddressInfo | string | null) => address as AddressInfo;
