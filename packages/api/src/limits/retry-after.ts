import { DomainError } from '../errors.ts';

/** `Retry-After` for an error that names its wait. */
export function retryAfter(error: { cause?: unknown } | undefined): Record<string, string> {
  const seconds = error?.cause instanceof DomainError ? error.cause.details.retryAfterSeconds : undefined;
  return seconds ? { 'retry-after': String(seconds) } : {};
}
