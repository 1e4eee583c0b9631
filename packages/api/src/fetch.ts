import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { createContext, withConnectionParams } from './context.ts';
import { errorHandlerOf, handlerOptions } from './handler-options.ts';
import { clientIpOf } from './limits/client-ip.ts';
import { shareCounts } from './limits/index.ts';
import { withLimitedBody } from './limits/limited-body.ts';
import { retryAfter } from './limits/retry-after.ts';
import { requestIdOf } from './request-id.ts';
import { logRequest } from './request-log.ts';
import { apiSecurityHeaders } from './security-headers.ts';

/** Answers `/api/trpc/*` where there is no server of our own (Vercel): the same router, the same answers. */
export async function handleApiRequest(request: Request): Promise<Response> {
  const startedAt = performance.now();
  const requestId = requestIdOf(request.headers.get('x-request-id'));
  const headers = new Headers(request.headers);
  headers.set('x-request-id', requestId);
  const ip = clientIpOf(undefined, headers);
  const { maxBodySize, ...options } = handlerOptions;
  const response = await fetchRequestHandler({
    ...options,
    ...errorHandlerOf(requestId),
    endpoint: '/api/trpc',
    req: withLimitedBody(request, maxBodySize),
    createContext: ({ info }) =>
      createContext(withConnectionParams(headers, info.connectionParams), request.method, ip),
    responseMeta: ({ errors }) => ({
      headers: new Headers({ ...apiSecurityHeaders, ...retryAfter(errors[0]), 'x-request-id': requestId }),
    }),
  });
  await shareCounts();
  logRequest({
    requestId,
    method: request.method,
    path: new URL(request.url).pathname,
    status: response.status,
    durationMs: performance.now() - startedAt,
  });
  return response;
}
