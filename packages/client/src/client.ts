import { createTRPCUntypedClient, httpBatchLink } from '@trpc/client';
import superjson from 'superjson';
import { toCallerError } from './errors.ts';
import { type ProcedureKind, procedures } from './generated/procedures.ts';
import type { SwitchboardClient } from './generated/types.ts';
import type { CallOptions } from './procedure.ts';
import { withRetries } from './retry.ts';
import { apiFetch, type Credential, requestHeaders } from './transport.ts';

/** The API refuses larger batches. */
const MAX_BATCH_ITEMS = 10;
/** Queries travel in the address, which servers and proxies limit. */
const MAX_URL_LENGTH = 6000;

export type SwitchboardClientOptions = {
  /** Where the desk is, e.g. `https://desk.example.com`. */
  url: string;
  /** The workspace to work in; the caller's personal one when absent. */
  workspaceId?: string;
  /** How long to wait for an answer; 30 seconds when absent. */
  timeoutMs?: number;
  fetch?: typeof globalThis.fetch;
} & (
  | {
      /** A Supabase access token, or a function that yields a fresh one: it is asked before every request. */
      accessToken: Credential;
      apiKey?: never;
    }
  | {
      /** The same as `accessToken`. */
      apiKey: Credential;
      accessToken?: never;
    }
);

/**
 * Calls of the same moment travel together. Queries, and creates (by an id that is made here when the input has none),
 * are sent again when the desk is away for a moment; other writes never are.
 */
export function createSwitchboardClient(options: SwitchboardClientOptions): SwitchboardClient {
  const { url, workspaceId, timeoutMs = 30_000, fetch = globalThis.fetch } = options;
  const transport = { credential: options.accessToken ?? options.apiKey, workspaceId, timeoutMs, fetch };
  const trpc = createTRPCUntypedClient({
    links: [
      httpBatchLink({
        url: `${url.replace(/\/+$/, '')}/api/trpc`,
        transformer: superjson,
        maxItems: MAX_BATCH_ITEMS,
        maxURLLength: MAX_URL_LENGTH,
        headers: () => requestHeaders(transport),
        fetch: apiFetch(transport),
      }),
    ],
  });
  const send = (type: 'query' | 'mutation', path: string, input: unknown, callOptions?: CallOptions) =>
    trpc[type](path, input, callOptions).catch((error: unknown) => {
      callOptions?.signal?.throwIfAborted();
      throw toCallerError(error);
    });

  return asClient(
    mapProcedures((path, kind) => {
      if (kind === 'mutation') {
        return {
          mutate: (input: unknown, callOptions?: CallOptions) => send('mutation', path, input, callOptions),
        };
      }
      if (kind === 'query') {
        return {
          query: (input: unknown, callOptions?: CallOptions) =>
            withRetries(() => send('query', path, input, callOptions), callOptions?.signal),
        };
      }
      return {
        mutate: (given: object, callOptions?: CallOptions) => {
          const input = withId(given);
          return withRetries(() => send('mutation', path, input, callOptions), callOptions?.signal);
        },
      };
    }),
  );
}

const withId = (input: { id?: string }) => ({ ...input, id: input.id ?? crypto.randomUUID() });

function mapProcedures(toCall: (path: string, kind: ProcedureKind) => object): object {
  return Object.fromEntries(
    Object.entries(procedures).map(([router, kinds]) => [
      router,
      Object.fromEntries(
        Object.entries(kinds).map(([name, kind]) => [name, toCall(`${router}.${name}`, kind)]),
      ),
    ]),
  );
}

/** `procedures` and the type are made from the same router in one go, and a test compares both with it. */
const asClient = (calls: object) => calls as SwitchboardClient;
