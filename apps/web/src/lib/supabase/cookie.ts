/** One name on every side: the browser, the proxy, server components and the API all read it. */
export const sessionCookieName = 'sb-switchboard';

const BASE64_PREFIX = 'base64-';

type NamedValue = { name: string; value: string };

/** The options both clients must share; `secure` cookies would be dropped on plain http. */
export function sessionCookieOptions(isSecure: boolean) {
  return { name: sessionCookieName, path: '/', sameSite: 'lax' as const, secure: isSecure };
}

/** The session's cookie or its chunks (`.0`, `.1`, ...), and nothing of another flow's. */
export function isSessionCookie(name: string): boolean {
  return name === sessionCookieName || /^sb-switchboard\.\d+$/.test(name);
}

function joined(cookies: readonly NamedValue[]): string | null {
  const whole = cookies.find(({ name }) => name === sessionCookieName);
  if (whole) return whole.value;
  let text = '';
  for (let index = 0; ; index += 1) {
    const chunk = cookies.find(({ name }) => name === `${sessionCookieName}.${index}`);
    if (!chunk) break;
    text += chunk.value;
  }
  return text === '' ? null : text;
}

/**
 * When the session's access token expires, in seconds since 1970; null without a readable session.
 * Says nothing of whether the token is genuine: only the API verifies that.
 */
export function sessionExpiry(cookies: readonly NamedValue[]): number | null {
  const text = joined(cookies);
  if (!text) return null;
  try {
    const base64 = text.slice(BASE64_PREFIX.length).replaceAll('-', '+').replaceAll('_', '/');
    const json: unknown = JSON.parse(text.startsWith(BASE64_PREFIX) ? atob(base64) : text);
    if (typeof json !== 'object' || json === null || !('expires_at' in json)) return null;
    return typeof json.expires_at === 'number' ? json.expires_at : null;
  } catch {
    return null;
  }
}
