import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Received = { path: string; headers: IncomingHttpHeaders; body: string; id: string };
export type Answer = (received: Received, response: ServerResponse) => void;

/** A customer's server on this machine: keeps what arrives, and answers as it is told. */
export async function startEndpoint(answer: Answer = (_, response) => response.end()) {
  const received: Received[] = [];
  let answering = answer;
  const server = createServer(async (request, response) => {
    let body = '';
    try {
      for await (const chunk of request.setEncoding('utf8')) body += chunk;
    } catch {
      return;
    }
    const one = {
      path: request.url ?? '',
      headers: request.headers,
      body,
      id: String(request.headers['webhook-id']),
    };
    received.push(one);
    answering(one, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/hook`,
    received,
    answerWith: (next: Answer) => {
      answering = next;
    },
  };
}

/** A server that listens on TCP has an address with a port. */
const portOf = (address: AddressInfo | string | null) => (address as AddressInfo).port;
