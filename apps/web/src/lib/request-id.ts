export const requestIdHeader = 'x-request-id';

/** Keeps the caller's own id when it is a sane one, so that logs join up across hops. */
export function requestIdFrom(incoming: string | null): string {
  return incoming && /^[\w-]{8,64}$/.test(incoming) ? incoming : crypto.randomUUID();
}
