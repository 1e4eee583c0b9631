'use client';

import type { Permission } from '@switchboard/validators';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client.tsx';

/** Who is signed in, where, and what they may do there. The desk's layout has fetched it already. */
export function useMe() {
  const trpc = useTRPC();
  return useSuspenseQuery(trpc.me.get.queryOptions()).data;
}

/** What a role may not do is absent, so every control for it asks here first. */
export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
