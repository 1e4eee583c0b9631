import {
  type AnyProcedure,
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  transformTRPCResponse,
  TRPCError,
} from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Context, createContext } from './context.ts';
import { errorHandlerOf, handlerOptions } from './handler-options.ts';
import { clientIpOf } from './limits/client-ip.ts';
import { retryAfter } from './limits/retry-after.ts';
import { appRouter } from './root.ts';

const { _def: definition } = appRouter;
const { _config: config } = definition;

/** Typed as a tree; at run time flat, by `router.procedure`. */
const procedures: Record<string, unknown> = definition.procedures;
function kindOf(path: string) {
  if (!Object.hasOwn(procedures, path)) return undefined;
  const { _def: procedure } = asProcedure(procedures[path]);
  return procedure.type;
}
const asProcedure = (procedure: unknown) => procedure as AnyProcedure;

/** No procedure listens to it: a query ends by its own time limit. */
const neverAborted = new AbortController().signal;

export type SingleCall = { path: string; type: 'query' | 'mutation'; search: string };

/** A call that is neither a batch nor a stream nor odd in any way; null leaves the request to tRPC's own adapter. */
export function singleCallOf(req: IncomingMessage, path: string, search: string): SingleCall | null {
  const type = kindOf(path);
  if (req.headers['trpc-accept'] || search.includes('batch=')) return null;
  if (type === 'query' && req.method === 'GET') return { path, type, search };
  const isJson = req.headers['content-type']?.startsWith('application/json');
  return type === 'mutation' && req.method === 'POST' && isJson ? { path, type, search } : null;
}

/**
 * Answers one call with one write. tRPC's adapter builds a web Request, streams and a web Response for each, which
 * costs more than the procedure; what is called here is the same public code below it.
 */
export async function answerSingleCall(
  call: SingleCall,
  req: IncomingMessage,
  res: ServerResponse,
  headers: Headers,
  requestId: string,
) {
  const { path, type } = call;
  let ctx: Context | undefined;
  let status = 200;
  let envelope: Parameters<typeof transformTRPCResponse>[1];
  try {
    ctx = await createContext(headers, req.method, clientIpOf(req.socket.remoteAddress, headers));
    const data = await callTRPCProcedure({
      router: appRouter,
      path,
      type,
      ctx,
      getRawInput: once(() => readInput(call, req)),
      signal: neverAborted,
      batchIndex: 0,
    });
    envelope = { result: { data } };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    errorHandlerOf(requestId).onError({ error, path });
    status = getHTTPStatusCodeFromError(error);
    if (status === 429 || status === 503) res.setHeaders(new Headers(retryAfter(error)));
    envelope = { error: getTRPCErrorShape({ config, ctx, error, input: undefined, path, type }) };
  }
  // What is left of too large a body is not worth waiting for.
  if (status === 413) res.setHeader('connection', 'close');
  const body = JSON.stringify(transformTRPCResponse(config, envelope));
  res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  res.end(body);
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (value ??= read());
}

async function readInput({ type, search }: SingleCall, req: IncomingMessage): Promise<unknown> {
  const text = type === 'query' ? new URLSearchParams(search).get('input') : await readBody(req);
  if (!text) return undefined;
  return config.transformer.input.deserialize(parse(text));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause });
  }
}

function readBody(req: IncomingMessage): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const parts: Buffer[] = [];
  let length = 0;
  req.on('data', (part: Buffer) => {
    length += part.length;
    if (length <= handlerOptions.maxBodySize) parts.push(part);
    else reject(new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: 'The body is larger than 1 MB.' }));
  });
  req.once('end', () => resolve(Buffer.concat(parts).toString()));
  req.once('error', () =>
    reject(new TRPCError({ code: 'CLIENT_CLOSED_REQUEST', message: 'The body was cut off.' })),
  );
  return promise;
}
