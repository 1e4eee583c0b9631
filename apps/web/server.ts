import {
  answerHealth,
  closeDatabase,
  closeStreams,
  createApiHandler,
  isApiPath,
  isHealthPath,
  requestIdOf,
} from '@switchboard/api/node';
import { logRequest } from '@switchboard/api/request-log';
import next from 'next';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { parseArgs } from 'node:util';
import { isDevelopment } from './src/env.ts';

const STREAM_GRACE_MS = 5_000;
const EXIT_TIMEOUT_MS = 9_000;

const { values } = parseArgs({
  options: { host: { type: 'string', default: '127.0.0.1' }, port: { type: 'string', default: '3000' } },
});
const hostname = values.host;
const port = Number(values.port);

const api = createApiHandler();
// Longer than the idle time of any proxy in front, which would else send into a closing connection.
const server = createServer({ keepAliveTimeout: 65_000, headersTimeout: 66_000 });
const app = next({ dev: isDevelopment, dir: import.meta.dirname, hostname, port, httpServer: server });
await app.prepare();
const page = app.getRequestHandler();

// A start that fills the desk with hundreds of requests says when it is done, and when lines are worth reading.
let isLogging = process.send === undefined;
process.once('message', () => {
  isLogging = true;
});

server.on('request', (request: IncomingMessage, response: ServerResponse) => {
  const { url = '/', method = 'GET' } = request;
  const requestId = nameRequest(request, response);
  // Asked every few seconds by whoever watches over us: no line for each.
  if (isHealthPath(url)) return void answerHealth(request, response);
  if (isLogging && !url.startsWith('/_next/')) logWhenDone(response, { requestId, path: url, method });
  // Next's route handler serves the same router elsewhere; here Node answers, at twice the rate.
  if (isApiPath(url)) api(request, response);
  else void page(request, response);
});

/** The same id in the request, for whoever answers it, and on every response. */
function nameRequest({ headers }: IncomingMessage, response: ServerResponse): string {
  const given = headers['x-request-id'];
  const requestId = requestIdOf(Array.isArray(given) ? given[0] : given);
  headers['x-request-id'] = requestId;
  response.setHeader('x-request-id', requestId);
  return requestId;
}

function logWhenDone(
  response: ServerResponse,
  entry: { requestId: string; path: string; method: string },
): void {
  const startedAt = performance.now();
  response.once('close', () => {
    logRequest({ ...entry, status: response.statusCode, durationMs: performance.now() - startedAt });
  });
}

// Hot reload's sockets: the server waits for them, and does not count them among its connections.
const upgraded = new Set<Duplex>();
server.on('upgrade', (_request, socket: Duplex) => {
  upgraded.add(socket);
  socket.once('close', () => upgraded.delete(socket));
});

let isStopping = false;
/** Takes no more requests, lets the running ones finish, and goes. */
function stop(): void {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(1), EXIT_TIMEOUT_MS).unref();
  for (const socket of upgraded) socket.destroy();
  // Event streams have no end of their own; what is left of them is cut off.
  void closeStreams();
  setTimeout(() => server.closeAllConnections(), STREAM_GRACE_MS).unref();
  server.close(() => void Promise.allSettled([closeDatabase(), app.close()]).then(() => process.exit(0)));
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// The program that started us is gone.
process.on('disconnect', stop);

// Next would swallow it, and the program that started us would wait for ever.
server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.listen(port, hostname, () => process.send?.('ready'));
