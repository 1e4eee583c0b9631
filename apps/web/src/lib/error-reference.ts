import { toApiError } from '@/trpc/errors.ts';

/** What support can find the error by: the API's request id, else the digest in the server's log. */
export function referenceOf(error: unknown): string | undefined {
  const { requestId } = toApiError(error);
  if (requestId) return requestId;
  return error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
}
