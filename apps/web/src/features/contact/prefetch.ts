import { TRPCError } from '@trpc/server';
import { getQueryClient, trpc } from '@/trpc/server.tsx';
import { contactCallsQuery, contactListQuery, timelineQuery } from './contact-queries.ts';
import type { ContactView } from './contact-view.ts';

/** Starts what the screen will read; the answers stream to the browser as they come. */
export function prefetchContactList(view: ContactView): void {
  const queryClient = getQueryClient();
  void queryClient.prefetchInfiniteQuery(contactListQuery(trpc, view));
  void queryClient.prefetchQuery(trpc.members.list.queryOptions());
}

export function prefetchContact(contactId: string, { tab, callId }: ContactView): void {
  const queryClient = getQueryClient();
  void queryClient.prefetchQuery(trpc.members.list.queryOptions());
  void queryClient.prefetchQuery(trpc.contacts.get.queryOptions({ id: contactId }));
  void queryClient.prefetchInfiniteQuery(timelineQuery(trpc, contactId));
  if (tab !== 'calls') return;
  void queryClient.prefetchInfiniteQuery(contactCallsQuery(trpc, contactId));
  if (callId) void queryClient.prefetchQuery(trpc.calls.get.queryOptions({ id: callId }));
}

/**
 * Whether the reader has such a contact. What is not there is said by the page: the error of a query that
 * streams to the browser arrives without its code.
 */
export async function isContactHere(contactId: string): Promise<boolean> {
  try {
    await getQueryClient().fetchQuery(trpc.contacts.get.queryOptions({ id: contactId }));
    return true;
  } catch (error) {
    return !(error instanceof TRPCError && error.code === 'NOT_FOUND');
  }
}
