'use client';

import { useEffect } from 'react';
import { usePublicConfig } from '@/components/providers/config-provider.tsx';
import { loginPath } from '@/lib/auth/next-path.ts';
import { writeCookie } from '@/lib/browser-cookie.ts';
import { timeZoneCookie } from '@/lib/locale/cookie.ts';
import { workspaceCookie } from '@/lib/workspace/cookie.ts';
import { followWorkspace } from '@/lib/workspace/tabs.ts';

/** Keeps what the tab believes in step with the browser: session, workspace, time zone. */
export function DeskKeeper({ workspaceId }: { workspaceId: string | null }) {
  const config = usePublicConfig();

  useEffect(() => {
    writeCookie(timeZoneCookie, Intl.DateTimeFormat().resolvedOptions().timeZone);
    if (!workspaceId) return;
    writeCookie(workspaceCookie, workspaceId);
    return followWorkspace(workspaceId, () => window.location.assign('/'));
  }, [workspaceId]);

  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    // The auth library renews the session while the tab is open; no paint waits for it.
    const load = async () => {
      const { supabaseBrowser } = await import('@/lib/supabase/browser.ts');
      if (isGone) return;
      const { data } = supabaseBrowser(config).auth.onAuthStateChange((event) => {
        if (event === 'SIGNED_OUT') window.location.assign(loginPath(undefined, 'signed-out'));
      });
      stop = () => data.subscription.unsubscribe();
    };
    const timer = setTimeout(() => void load(), 1500);
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [config]);

  return null;
}
