import { getQueryClient, trpc } from '@/trpc/server.tsx';
import { callListQuery } from './call-queries.ts';
import type { CallsView } from './calls-view.ts';

/** Starts what will be read; the answers stream to the browser as they come. */
export function prefetchActiveCall(): void {
  void getQueryClient().prefetchQuery(trpc.calls.active.queryOptions());
}

export function prefetchCallList(view: CallsView): void {
  const queryClient = getQueryClient();
  void queryClient.prefetchInfiniteQuery(callListQuery(trpc, view));
  void queryClient.prefetchQuery(trpc.members.list.queryOptions());
}
