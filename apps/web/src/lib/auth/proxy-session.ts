import type { NextRequest, NextResponse } from 'next/server';
import { isSessionCookie, sessionExpiry } from '@/lib/supabase/cookie.ts';

/** Refresh this long before the end, so that no request leaves with a token about to expire. */
const refreshMarginSeconds = 60;

export type ProxySession = {
  isSignedIn: boolean;
  /** Puts what a refresh changed on the response. */
  applyTo: (response: NextResponse) => void;
};

/**
 * Whether the caller has a session, refreshed when it is about to end; the usual request costs no
 * network and no auth library. A forged cookie passes here and fails at the API, which verifies.
 */
export async function proxySession(request: NextRequest, isSecure: boolean): Promise<ProxySession> {
  const expiry = sessionExpiry(request.cookies.getAll());
  if (expiry === null) return { isSignedIn: false, applyTo: () => {} };
  if (expiry - Date.now() / 1000 > refreshMarginSeconds) return { isSignedIn: true, applyTo: () => {} };
  return refreshed(request, isSecure);
}

async function refreshed(request: NextRequest, isSecure: boolean): Promise<ProxySession> {
  const { supabaseServer } = await import('@/lib/supabase/server.ts');
  const changes: ((response: NextResponse) => void)[] = [];
  const supabase = supabaseServer(
    {
      getAll: () => request.cookies.getAll(),
      setAll: (cookies, headers) => {
        // The page behind this proxy reads the request, the browser the response: both must change.
        for (const { name, value } of cookies) {
          if (value === '') request.cookies.delete(name);
          else request.cookies.set(name, value);
        }
        changes.push((response) => {
          for (const { name, value, options } of cookies) response.cookies.set(name, value, options);
          for (const [key, value] of Object.entries(headers)) response.headers.set(key, value);
        });
      },
    },
    isSecure,
  );
  const { data, error } = await supabase.auth.getSession();
  // An auth server that cannot be reached is no reason to sign anybody out.
  const isUnreachable = error?.name === 'AuthRetryableFetchError';
  return {
    isSignedIn: data.session !== null || isUnreachable,
    applyTo: (response) => {
      for (const change of changes) change(response);
    },
  };
}

/** Forgets the session on this browser. */
export function clearSession(request: NextRequest, response: NextResponse): void {
  for (const { name } of request.cookies.getAll()) {
    if (isSessionCookie(name)) response.cookies.set(name, '', { path: '/', maxAge: 0 });
  }
}
