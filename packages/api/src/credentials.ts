import { z } from 'zod';

/** The name under which `@supabase/ssr` keeps the session, in the browser and on the server alike. */
const SESSION_COOKIE = 'sb-switchboard';

const Session = z.object({ access_token: z.string() });

export type Credentials = { token: string; via: 'bearer' | 'cookie' };

/** `Authorization: Bearer …`, else the web app's session cookie. */
export function readCredentials(headers: Headers): Credentials | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '');
  if (bearer?.[1]) return { token: bearer[1], via: 'bearer' };
  const cookie = headers.get('cookie');
  const token = cookie && tokenInCookie(cookie);
  return token ? { token, via: 'cookie' } : null;
}

/** `@supabase/ssr` splits long values into `name.0`, `name.1`, …, each a piece of `base64-<session as JSON>`. */
function tokenInCookie(header: string): string | null {
  const chunks: [number, string][] = [];
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    const value = pair.slice(at + 1).trim();
    if (name === SESSION_COOKIE) chunks.push([0, value]);
    else if (name.startsWith(`${SESSION_COOKIE}.`))
      chunks.push([Number(name.slice(SESSION_COOKIE.length + 1)), value]);
  }
  const joined = chunks
    .toSorted(([a], [b]) => a - b)
    .map(([, value]) => value)
    .join('');
  if (!joined.startsWith('base64-')) return null;
  try {
    const session = Session.safeParse(JSON.parse(Buffer.from(joined.slice(7), 'base64url').toString()));
    return session.success ? session.data.access_token : null;
  } catch {
    return null;
  }
}

/** A browser sends the cookie from anywhere; only our own pages may change something with it. */
export function isCrossSite(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  if (!origin) return false;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
