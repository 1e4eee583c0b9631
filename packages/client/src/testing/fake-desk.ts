import superjson from 'superjson';
import { createSwitchboardClient } from '../client.ts';
import type { Credential } from '../transport.ts';

export type Call = { path: string; input: unknown };
export type Asked = { method: string; calls: Call[]; headers: Headers };
type Answer = { data: unknown } | { appCode: string; code: string };
type Options = { accessToken?: Credential; workspaceId?: string; timeoutMs?: number };

const message = 'What the desk said.';

const onWire = (answer: Answer) =>
  'data' in answer
    ? { result: { data: superjson.serialize(answer.data) } }
    : { error: superjson.serialize({ code: -32_000, message, data: { ...answer, requestId: 'request-1' } }) };

/** A client whose desk is this function: one answer for each call, or one response (or failure) for the request. */
export function fakeDesk(answer: (call: Call, request: number) => Answer, options: Options = {}) {
  return fakeServer(
    (asked, request) => Response.json(asked.calls.map((call) => onWire(answer(call, request)))),
    options,
  );
}

/** The same one floor down: answers whole requests. `init` is what `fetch` was given. */
export function fakeServer(
  respond: (asked: Asked, request: number, init: RequestInit) => Response | Promise<Response>,
  { accessToken = 'token', ...options }: Options = {},
) {
  const requests: Asked[] = [];
  const client = createSwitchboardClient({
    url: 'https://desk.example/',
    accessToken,
    ...options,
    fetch: async (url, init = {}) => {
      const asked = readRequest(new URL(String(url)), init);
      requests.push(asked);
      return respond(asked, requests.length, init);
    },
  });
  return { client, requests };
}

function readRequest({ pathname, searchParams }: URL, init: RequestInit): Asked {
  const body: Record<string, ReturnType<typeof superjson.serialize>> = JSON.parse(
    typeof init.body === 'string' ? init.body : (searchParams.get('input') ?? '{}'),
  );
  const calls = pathname
    .replace('/api/trpc/', '')
    .split(',')
    .map((path, index) => ({ path, input: body[index] && superjson.deserialize(body[index]) }));
  return { method: init.method ?? '', calls, headers: new Headers(init.headers) };
}
