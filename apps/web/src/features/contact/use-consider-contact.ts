'use client';

import type { Contact } from '@switchboard/validators';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from '@/trpc/client.tsx';
import { timelineQuery } from './contact-queries.ts';

const restMs = 70;

/** Fetches what the panel will show of a contact on which the pointer or the focus comes to rest. */
export function useConsiderContact() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef<string>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  return ({ id }: Contact): void => {
    if (last.current === id) return;
    last.current = id;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void queryClient.prefetchInfiniteQuery(timelineQuery(trpc, id));
    }, restMs);
  };
}
