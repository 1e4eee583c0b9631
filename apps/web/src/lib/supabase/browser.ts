import { createBrowserClient } from '@supabase/ssr';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { PublicConfig } from '@/env.ts';
import { sessionCookieOptions } from './cookie.ts';

/** The one client of this tab. Import this module lazily: it is heavy and no first paint needs it. */
export function supabaseBrowser(config: PublicConfig): SupabaseClient {
  return createBrowserClient(config.supabaseUrl, config.publishableKey, {
    cookieOptions: sessionCookieOptions(window.location.protocol === 'https:'),
    // The server exchanges codes, in /auth/callback; a second exchange here would find it used.
    auth: { detectSessionInUrl: false },
  });
}
