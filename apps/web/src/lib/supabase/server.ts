import { type CookieOptions, createServerClient } from '@supabase/ssr';
import type { SupabaseClient } from '@supabase/supabase-js';
import { publicConfig } from '@/env.ts';
import { sessionCookieOptions } from './cookie.ts';

export type CookieJar = {
  getAll: () => { name: string; value: string }[];
  setAll: (
    cookies: { name: string; value: string; options: CookieOptions }[],
    headers: Record<string, string>,
  ) => void;
};

/** A client for one request; it may not outlive it, nor serve another. */
export function supabaseServer(jar: CookieJar, isSecure: boolean): SupabaseClient {
  const { supabaseUrl, publishableKey } = publicConfig();
  return createServerClient(supabaseUrl, publishableKey, {
    cookieOptions: sessionCookieOptions(isSecure),
    cookies: jar,
    auth: { autoRefreshToken: false, detectSessionInUrl: false },
  });
}
