'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { type Api } from '@/trpc/api.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** Another tab may start or end a call: this one looks again whenever it is looked at. */
export const activeCallQuery = (trpc: Api) =>
  trpc.calls.active.queryOptions(undefined, { refetchOnWindowFocus: 'always' });

/** The call that one is on, if any. */
export function useActiveCall() {
  return useSuspenseQuery(activeCallQuery(useTRPC())).data;
}
