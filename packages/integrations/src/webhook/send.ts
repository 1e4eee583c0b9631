import { callbackify } from 'node:util';
import { Agent, type Dispatcher, request } from 'undici';
import { isLoopbackAllowed } from '../env.ts';
import { AddressRefused, checkUrl, type Resolve, resolveAllowed } from './address.ts';
import { parseRetryAfter } from './retry-after.ts';
import { signatureHeaders } from './signature.ts';

const TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** How much of an answer is kept, and read at all. */
const RESPONSE_BYTES = 1_024;

export type OutgoingWebhook = {
  url: string;
  /** The delivery's id: the same at every attempt. */
  id: string;
  body: string;
  /** The newest first. */
  secrets: readonly string[];
};

export type Outcome = {
  /** Null when no answer came. */
  status: number | null;
  responseMs: number;
  /** What went wrong, in words; null for a 2xx. */
  error: string | null;
  response: string | null;
  /** How long the endpoint asked to be left alone. */
  retryAfterMs: number | null;
};

type Options = { timeoutMs?: number; resolve?: Resolve; loopback?: boolean };
export type WebhookClient = {
  /** Never throws for what the endpoint does; an abort by `signal` it does throw. */
  send: (webhook: OutgoingWebhook, signal?: AbortSignal) => Promise<Outcome>;
  close: () => Promise<void>;
};

/** Calls customers' URLs: signed, without redirects, and only on the open internet. */
export function createWebhookClient({
  timeoutMs = TIMEOUT_MS,
  resolve,
  loopback,
}: Options = {}): WebhookClient {
  const agent = new Agent({
    connect: {
      timeout: CONNECT_TIMEOUT_MS,
      // The addresses that were checked are the ones connected to: a name cannot change its mind in between.
      lookup: (hostname, { all }, callback) => {
        const answer = async () => {
          const options = { ...(resolve && { resolve }), loopback: loopback ?? isLoopbackAllowed() };
          return [...(await resolveAllowed(hostname, options))];
        };
        callbackify(answer)((error, addresses) => {
          const [first] = addresses ?? [];
          if (all) callback(error, addresses);
          else callback(error, first?.address ?? '', first?.family);
        });
      },
    },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });

  async function send({ url, id, body, secrets }: OutgoingWebhook, signal?: AbortSignal): Promise<Outcome> {
    const startedAt = performance.now();
    const timeout = AbortSignal.timeout(timeoutMs);
    const outcome = (rest: Partial<Outcome>): Outcome => ({
      status: null,
      error: null,
      response: null,
      retryAfterMs: null,
      ...rest,
      responseMs: Math.round(performance.now() - startedAt),
    });
    try {
      const response = await request(checkUrl(url, loopback ?? isLoopbackAllowed()), {
        dispatcher: agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Switchboard-Webhooks/1',
          ...signatureHeaders({ id, timestampSeconds: Math.floor(Date.now() / 1000), body }, secrets),
        },
        body,
        signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
      });
      const { statusCode: status } = response;
      const isFine = status >= 200 && status < 300;
      const retryAfter = response.headers['retry-after'];
      return outcome({
        status,
        response: await startOf(response),
        error: isFine ? null : describeStatus(status),
        retryAfterMs: isFine ? null : parseRetryAfter(Array.isArray(retryAfter) ? retryAfter[0] : retryAfter),
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      return outcome({ error: timeout.aborted ? `No answer within ${timeoutMs / 1000} s` : describe(error) });
    }
  }

  return { send, close: () => agent.destroy() };
}

/** The first bytes of the answer; the rest is not waited for. */
async function startOf({ body }: Dispatcher.ResponseData): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= RESPONSE_BYTES) break;
    }
  } catch {
    // The status line has said what counts.
  }
  const text = Buffer.concat(chunks).subarray(0, RESPONSE_BYTES).toString().replaceAll('\u0000', '');
  return text || null;
}

const describeStatus = (status: number) =>
  status >= 300 && status < 400 ? `Answered ${status}: redirects are not followed` : `Answered ${status}`;

const known: Record<string, string> = {
  ENOTFOUND: 'The host name does not resolve',
  EAI_AGAIN: 'The host name does not resolve at the moment',
  ECONNREFUSED: 'The connection was refused',
  ECONNRESET: 'The connection was cut',
  UND_ERR_SOCKET: 'The connection was cut',
  UND_ERR_CONNECT_TIMEOUT: 'No connection in time',
  UND_ERR_HEADERS_TIMEOUT: 'No answer in time',
  UND_ERR_BODY_TIMEOUT: 'The answer did not end in time',
  EHOSTUNREACH: 'The host cannot be reached',
  ENETUNREACH: 'The network cannot be reached',
  CERT_HAS_EXPIRED: 'Its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is self-signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Its certificate cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another host',
};

function describe(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof AddressRefused) return at.message;
    const code = 'code' in at ? String(at.code) : '';
    if (known[code]) return known[code];
    if (at instanceof AggregateError && at.errors[0]) return describe(at.errors[0]);
  }
  return 'The connection failed';
}
