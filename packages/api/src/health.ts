import { checkReadiness, type Readiness } from '@switchboard/db';
import type { IncomingMessage, ServerResponse } from 'node:http';
import packageJson from '../package.json' with { type: 'json' };
import { database } from './database.ts';
import { apiSecurityHeaders } from './security-headers.ts';

const { version } = packageJson;

/** Anybody may ask, as often as they like: the database is asked once in a while. */
const FRESH_MS = 500;
let last: { at: number; answer: Promise<Readiness> } | undefined;

function readiness(): Promise<Readiness> {
  if (!last || performance.now() - last.at > FRESH_MS)
    last = { at: performance.now(), answer: checkReadiness(database()) };
  return last.answer;
}

type Answer = { status: 200 | 503; body: Record<string, string | null> };

/** `/api/health`: the process lives. `/api/ready`: it can do its work. */
async function answerOf(path: string): Promise<Answer> {
  if (path === '/api/health') return { status: 200, body: { status: 'ok', version } };
  const found = await readiness();
  const isReady = found.database === 'ok' && found.migrations === 'ok' && found.jobs !== 'silent';
  return {
    status: isReady ? 200 : 503,
    body: { status: isReady ? 'ready' : 'not ready', version, ...found },
  };
}

const headersOf = ({ status }: Answer) => ({
  ...apiSecurityHeaders,
  'content-type': 'application/json',
  ...(status === 503 ? { 'retry-after': '2' } : {}),
});

const pathOf = (url: string) => url.split('?', 1)[0] ?? '';

export const isHealthPath = (url: string): boolean => ['/api/health', '/api/ready'].includes(pathOf(url));

/** On Node's own server. */
export async function answerHealth(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const answer = await answerOf(pathOf(req.url ?? ''));
  res.writeHead(answer.status, headersOf(answer));
  res.end(req.method === 'HEAD' ? undefined : JSON.stringify(answer.body));
}

/** Where there is no server of our own (Vercel). */
export async function handleHealthRequest(request: Request): Promise<Response> {
  const answer = await answerOf(new URL(request.url).pathname);
  return new Response(JSON.stringify(answer.body), { status: answer.status, headers: headersOf(answer) });
}
