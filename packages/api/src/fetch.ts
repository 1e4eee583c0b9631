import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { createContext } from './context.ts';
import { errorHandlerOf, handlerOptions } from './handler-options.ts';
import { requestIdOf } from './request-id.ts';
import { logRequest } from './request-log.ts';
import { apiSecurityHeaders } from './security-headers.ts';

/** Answers `/api/trpc/*` where there is no server of our own (Vercel): the same router, the same answers. */
export async function handleApiRequest(request: Request): Promise<Response> {
  const startedAt = performance.now();
  const requestId = requestIdOf(request.headers.get('x-request-id'));
  const headers = new Headers(request.headers);
  headers.set('x-request-id', requestId);
  const { maxBodySize: _, ...options } = handlerOptions;
  const response = await fetchRequestHandler({
    ...options,
    ...errorHandlerOf(requestId),
    endpoint: '/api/trpc',
    req: request,
    createContext: () => createContext(headers, request.method),
    responseMeta: () => ({ headers: new Headers({ ...apiSecurityHeaders, 'x-request-id': requestId }) }),
  });
  logRequest({
    requestId,
    method: request.method,
    path: new URL(request.url).pathname,
    status: response.status,
    durationMs: performance.now() - startedAt,
  });
  return response;
}
