import { logFault } from '@switchboard/api/request-log';

type FailedRequest = { headers: NodeJS.Dict<string | string[]> };

/** Names the route rather than the address, which may hold what people typed. */
export function logRenderFault(error: unknown, { headers }: FailedRequest, routePath: string): void {
  const given = headers['x-request-id'];
  const requestId = Array.isArray(given) ? given[0] : given;
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  logFault(requestId, digest ? `${routePath} (${digest})` : routePath, error);
}
