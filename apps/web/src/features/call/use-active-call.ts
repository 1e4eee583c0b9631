'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Api } from '@/trpc/api.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** Another tab may start or end a call: this one looks again whenever it is looked at. */
export const activeCallQuery = (trpc: Api) =>
  trpc.calls.active.queryOptions(undefined, { refetchOnWindowFocus: 'always' });

/** The call that one is on, if any. */
export function useActiveCall() {
  return useSuspenseQuery(activeCallQuery(useTRPC())).data;
}

/**
 * Whether this contact is the one on the line, for a mark beside the name. It looks into the cache and never
 * makes the query: made by a row, before the dock's own answer has come, it would be asked for anew.
 */
export function useIsOnCallWith(contactId: string): boolean {
  const queryClient = useQueryClient();
  const queryKey = useTRPC().calls.active.queryKey();
  return useSyncExternalStore(
    (onChange) => queryClient.getQueryCache().subscribe(onChange),
    () => queryClient.getQueryData(queryKey)?.contactId === contactId,
    () => false,
  );
}
