'use client';

import { useMutation } from '@tanstack/react-query';
import { useMe } from '@/features/me/use-me.ts';
import { homePath } from '@/lib/auth/next-path.ts';
import { readCookie, removeCookie, writeCookie, writeSessionCookie } from '@/lib/browser-cookie.ts';
import { viewAsCookie } from '@/lib/view-as/cookie.ts';
import { workspaceCookie } from '@/lib/workspace/cookie.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** Loads the page anew: nothing that was fetched as oneself may stand beside what a member sees. */
export function useStartViewAs() {
  const trpc = useTRPC();
  const { activeWorkspace } = useMe();
  return useMutation(
    trpc.permissions.startViewAs.mutationOptions({
      meta: { failure: 'You cannot look through their eyes' },
      onSuccess: ({ userId }) => {
        // The server renders for the workspace in the cookie, and looking through eyes takes one by name.
        if (activeWorkspace) writeCookie(workspaceCookie, activeWorkspace.id);
        writeSessionCookie(viewAsCookie, userId);
        window.location.assign(homePath);
      },
    }),
  );
}

/** Whatever the answer: the eyes are one's own again. */
export function useStopViewAs() {
  const trpc = useTRPC();
  const stop = useMutation(
    trpc.permissions.stopViewAs.mutationOptions({
      meta: { isSilent: true },
      onSettled: () => window.location.assign('/settings/members'),
    }),
  );
  return {
    isPending: stop.isPending || stop.isSuccess,
    stop: () => {
      const userId = readCookie(viewAsCookie);
      removeCookie(viewAsCookie);
      if (userId) stop.mutate({ userId });
      else window.location.assign('/settings/members');
    },
  };
}
