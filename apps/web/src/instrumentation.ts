import type { Instrumentation } from 'next';

/** One line for each error while rendering; the digest is what the reader of the page was shown. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const requestId = request.headers['x-request-id'];
  const entry = {
    level: 'error',
    time: new Date().toISOString(),
    message: error instanceof Error ? error.message : 'Unknown error',
    digest: error instanceof Error && 'digest' in error ? error.digest : undefined,
    requestId: Array.isArray(requestId) ? requestId[0] : requestId,
    // Without its query, which may hold what people typed.
    path: request.path.split('?')[0],
    route: context.routePath,
  };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
};
