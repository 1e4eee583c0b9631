'use client';

import type { Change } from '@switchboard/validators';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { usePublicConfig } from '@/components/providers/config-provider.tsx';
import { ensureFreshSession } from '@/lib/supabase/fresh-session.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { toApiError } from '@/trpc/errors.ts';
import { liveCache } from './live-cache.ts';
import { keepStream, type OpenStream } from './live-stream.ts';

/** What comes together is applied together. */
const GATHER_MS = 80;
const HIDDEN_MS = 30_000;
/** Shorter interruptions are nobody's business. */
const LOST_AFTER_MS = 3_000;

/** Keeps the tab's cache up to date with everybody's changes; answers whether the connection is lost. */
export function useLiveChanges(): { isLost: boolean } {
  const config = usePublicConfig();
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [isLost, setIsLost] = useState(false);

  useEffect(() => {
    const cache = liveCache(queryClient, trpc);
    let gathered: Change[] = [];
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let losing: ReturnType<typeof setTimeout> | undefined;
    let hiding: ReturnType<typeof setTimeout> | undefined;

    const flush = () => {
      // Not under one's own write: its answer decides what stands there.
      if (queryClient.isMutating() > 0) {
        gathering = setTimeout(flush, GATHER_MS);
        return;
      }
      gathering = undefined;
      const changes = gathered;
      gathered = [];
      void cache.apply(changes);
    };

    const open: OpenStream = (lastEventId, { onOpen, onChange, onLost, onOver }) => {
      let wasOpen = false;
      const subscription = client.events.onChange.subscribe(lastEventId ? { lastEventId } : undefined, {
        onStarted: () => {
          wasOpen = true;
          onOpen();
        },
        onData: ({ id, data }) => onChange(id, data),
        onConnectionStateChange: ({ state, error }) => {
          if (state === 'connecting' && (wasOpen || error)) onLost();
        },
        onError: onOver,
      });
      return () => subscription.unsubscribe();
    };

    const stream = keepStream({
      open,
      onChange: (change) => {
        gathered.push(change);
        gathering ??= setTimeout(flush, GATHER_MS);
      },
      onGap: cache.applyAll,
      onState: (state) => {
        if (state === 'open') {
          clearTimeout(losing);
          losing = undefined;
          setIsLost(false);
        } else {
          losing ??= setTimeout(() => setIsLost(true), LOST_AFTER_MS);
        }
      },
      onRefused: async (error) => {
        const { code } = toApiError(error);
        if (code === 'UNAUTHORIZED') await ensureFreshSession(config).catch(() => undefined);
        if (code === 'UNAUTHORIZED' || code === 'FORBIDDEN') cache.checkAccess();
      },
    });

    const onVisibility = () => {
      clearTimeout(hiding);
      if (document.visibilityState === 'hidden') hiding = setTimeout(stream.pause, HIDDEN_MS);
      else stream.resume();
    };
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('online', stream.resume);

    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('online', stream.resume);
      for (const timer of [gathering, losing, hiding]) clearTimeout(timer);
      stream.close();
    };
  }, [client, config, queryClient, trpc]);

  return { isLost };
}
