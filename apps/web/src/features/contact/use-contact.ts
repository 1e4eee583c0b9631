'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client.tsx';
import { useContactCache } from './use-contact-cache.ts';

/** One contact; a list that holds it spares the wait. */
export function useContact(id: string) {
  const trpc = useTRPC();
  const cache = useContactCache();
  return useSuspenseQuery(
    trpc.contacts.get.queryOptions(
      { id },
      {
        initialData: () => cache.findListed(id)?.contact,
        initialDataUpdatedAt: () => cache.findListed(id)?.updatedAt,
      },
    ),
  ).data;
}
