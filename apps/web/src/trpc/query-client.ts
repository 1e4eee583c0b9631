import {
  defaultShouldDehydrateQuery,
  isServer,
  MutationCache,
  QueryCache,
  QueryClient,
} from '@tanstack/react-query';
import { isWorthRetrying } from './errors.ts';

export type MutationMeta = {
  /** What failed, in words: "The note was not saved". The reason follows by itself. */
  failure?: string;
  /** The caller shows the error itself: no toast. */
  isSilent?: boolean;
};

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: MutationMeta;
  }
}

type ErrorHandlers = {
  onQueryError?: (error: unknown) => void;
  onMutationError?: (error: unknown, meta: MutationMeta | undefined) => void;
};

/** One for the whole tab in the browser; one for each request on the server. */
export function createQueryClient(handlers: ErrorHandlers = {}): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error) => handlers.onQueryError?.(error) }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _onMutateResult, mutation) =>
        handlers.onMutationError?.(error, mutation.meta),
    }),
    defaultOptions: {
      queries: {
        // What the server has just rendered is not asked for again on hydration.
        staleTime: 30_000,
        // A page that is being made waits for nothing twice; the browser asks again.
        retry: (failures, error) => !isServer && failures < 2 && isWorthRetrying(error),
      },
      mutations: { retry: false },
      dehydrate: {
        // Queries that are still under way stream to the browser and settle there.
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === 'pending',
        // Next needs to see its own errors; ours reach the browser through its own request.
        shouldRedactErrors: () => false,
      },
    },
  });
}
