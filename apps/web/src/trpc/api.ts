import type { AppRouter } from '@switchboard/api';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';

/** `useTRPC()` in the browser, `trpc` on the server: what a query is called is written once for both. */
export type Api = TRPCOptionsProxy<AppRouter>;

/** How every keyset list goes on. */
export const nextPage = {
  getNextPageParam: (page: { nextCursor: string | null }): string | null => page.nextCursor,
};

/** A list that was paged deep is not asked for page by page again because a tab came back. */
export const refetchShallow = {
  refetchOnWindowFocus: ({
    state,
  }: {
    state: { data?: { pages: readonly unknown[] } | undefined };
  }): boolean => (state.data?.pages.length ?? 0) <= 2,
};
