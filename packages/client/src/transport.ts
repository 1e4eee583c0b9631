import { SwitchboardError } from './errors.ts';

/** A token, or what yields a fresh one; asked before every request. */
export type Credential = string | (() => Token | Promise<Token>);
type Token = string | null | undefined;

export type TransportOptions = {
  credential: Credential;
  workspaceId?: string | undefined;
  timeoutMs: number;
  fetch: typeof globalThis.fetch;
};

/** Who calls, and in which workspace. */
export async function requestHeaders({
  credential,
  workspaceId,
}: TransportOptions): Promise<Record<string, string>> {
  const token = typeof credential === 'function' ? await credential() : credential;
  return {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(workspaceId && { 'x-workspace-id': workspaceId }),
  };
}

/** `fetch` that gives up in time, and that says plainly when what answers is not the API. */
export function apiFetch({ fetch, timeoutMs }: TransportOptions): typeof globalThis.fetch {
  return async (url, init) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    const response = await fetch(url, { ...init, signal }).catch((error: unknown) => {
      init?.signal?.throwIfAborted();
      if (timeout.aborted) {
        throw new SwitchboardError(`No answer within ${timeoutMs} ms.`, { code: 'TIMED_OUT' }, error);
      }
      throw new SwitchboardError('The desk could not be reached.', { code: 'UNREACHABLE' }, error);
    });
    if (response.headers.get('content-type')?.includes('application/json')) return response;
    // A proxy that has no server behind it, or an address that is not a desk's.
    throw new SwitchboardError(`Status ${response.status}, and not from the API.`, { code: 'UNREACHABLE' });
  };
}
