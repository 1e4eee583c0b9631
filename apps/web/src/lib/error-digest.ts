/** Next shows a page's reader the error's digest and nothing else of it: here, the request's own id. */
export function withRequestId(error: Error, requestId: string | null): Error {
  return requestId ? Object.assign(error, { digest: requestId }) : error;
}
