'use client';

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useIsHydrated } from '@/hooks/use-is-hydrated.ts';
import type { Api } from '@/trpc/api.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** Another tab may start or end a call: this one looks again whenever it is looked at. */
export const activeCallQuery = (trpc: Api) =>
  trpc.calls.active.queryOptions(undefined, { refetchOnWindowFocus: 'always' });

/** The call that one is on, if any. */
export function useActiveCall() {
  return useSuspenseQuery(activeCallQuery(useTRPC())).data;
}

/** Whether this contact is the one on the line, for a mark beside the name: waits for nothing, asks nobody. */
export function useIsOnCallWith(contactId: string): boolean {
  const { data } = useQuery({ ...activeCallQuery(useTRPC()), enabled: false });
  const isHydrated = useIsHydrated();
  return isHydrated && data?.contactId === contactId;
}
