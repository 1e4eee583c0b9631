'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '@/trpc/client.tsx';

const channelName = 'switchboard-calls';

/** Starting or ending a call here lets the other tabs look again at once. */
export function tellOtherTabs(): void {
  const channel = new BroadcastChannel(channelName);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
  channel.postMessage('changed');
  channel.close();
}

export function useCallsOfOtherTabs(): void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener('message', () => {
      void queryClient.invalidateQueries({ queryKey: trpc.calls.active.queryKey() });
    });
    return () => channel.close();
  }, [queryClient, trpc]);
}
