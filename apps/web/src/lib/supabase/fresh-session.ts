import type { PublicConfig } from '@/env.ts';
import { readCookies } from '@/lib/browser-cookie.ts';
import { sessionExpiry } from './cookie.ts';

const marginSeconds = 30;

/**
 * Waits for a new access token when the one in the cookie is about to end, so that a tab that slept
 * does not send a request that must fail. The usual call reads a cookie and nothing more.
 */
export async function ensureFreshSession(config: PublicConfig): Promise<void> {
  const expiry = sessionExpiry(readCookies());
  if (expiry === null || expiry - Date.now() / 1000 > marginSeconds) return;
  const { supabaseBrowser } = await import('./browser.ts');
  await supabaseBrowser(config).auth.getSession();
}
