import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { BodyLimitPlugin } from '@orpc/server/fetch';
import { type Context, createContext } from '../context.ts';
import { errorHandlerOf, handlerOptions } from '../handler-options.ts';
import { clientIpOf } from '../limits/client-ip.ts';
import { shareCounts } from '../limits/index.ts';
import { requestIdOf } from '../request-id.ts';
import { logRequest } from '../request-log.ts';
import { apiSecurityHeaders } from '../security-headers.ts';
import { describeForRest, notFound, requireJson } from './error.ts';
import { PREFIX, restOptions } from './options.ts';
import { publicFile } from './public-file.ts';
import { restRouter } from './router.ts';

const handler = new OpenAPIHandler<Context>(restRouter, {
  ...restOptions,
  plugins: [...restOptions.plugins, new BodyLimitPlugin({ maxBodySize: handlerOptions.maxBodySize })],
});

async function answer(request: Request, requestId: string): Promise<Response> {
  try {
    const file = await publicFile(request.method, new URL(request.url).pathname);
    if (file) return new Response(asBody(file.body), { headers: file.headers });
    const headers = new Headers(request.headers);
    headers.set('x-request-id', requestId);
    requireJson(headers);
    const context = await createContext(headers, request.method, clientIpOf(undefined, headers));
    const { matched, response } = await handler.handle(request, { prefix: PREFIX, context });
    await shareCounts();
    return matched ? response : Response.json(notFound(requestId), { status: 404 });
  } catch (cause) {
    const { error, status, body } = describeForRest(cause, { requestId });
    errorHandlerOf(requestId).onError({ error, path: new URL(request.url).pathname });
    return Response.json(body, { status });
  }
}

/** Answers `/api/v1/*` where there is no server of our own (Vercel). */
export async function handleRestRequest(request: Request): Promise<Response> {
  const startedAt = performance.now();
  const requestId = requestIdOf(request.headers.get('x-request-id'));
  const { status, body, headers: given } = await answer(request, requestId);
  const headers = new Headers({ ...apiSecurityHeaders, ...Object.fromEntries(given), 'x-request-id': requestId });
  logRequest({
    requestId,
    method: request.method,
    path: new URL(request.url).pathname,
    status,
    durationMs: performance.now() - startedAt,
  });
  return new Response(body, { status, headers });
}

const asBody = (body: string | Buffer) => (typeof body === 'string' ? body : new Uint8Array(body));
