'use client';

import { useState } from 'react';
import { usePublicConfig } from '@/components/providers/config-provider.tsx';
import { loginPath } from '@/lib/auth/next-path.ts';
import { removeCookie } from '@/lib/browser-cookie.ts';
import { recentPart } from '@/lib/kept-keys.ts';
import { forgetKeptLike } from '@/lib/kept-text.ts';
import { workspaceCookie } from '@/lib/workspace/cookie.ts';

/** Ends the session here, whatever the auth server says: the login page drops what it leaves behind. */
export function useSignOut() {
  const config = usePublicConfig();
  const [isSigningOut, setSigningOut] = useState(false);

  const signOut = async () => {
    setSigningOut(true);
    try {
      const { supabaseBrowser } = await import('@/lib/supabase/browser.ts');
      await supabaseBrowser(config).auth.signOut({ scope: 'local' });
    } finally {
      removeCookie(workspaceCookie);
      forgetKeptLike(recentPart);
      window.location.assign(loginPath(undefined, 'signed-out'));
    }
  };
  return { signOut, isSigningOut };
}
