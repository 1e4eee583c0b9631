export const homePath = '/contacts';

/** Where to go after signing in: a path of ours, or home for anything else. */
export function safeNextPath(value: string | null | undefined): string {
  if (!value || !value.startsWith('/')) return homePath;
  // "//host", "/\host" and control characters would lead a browser elsewhere; URL settles what it means.
  const base = 'http://own.invalid';
  if (!URL.canParse(value, base)) return homePath;
  const url = new URL(value, base);
  if (url.origin !== base || /^\/(login|auth)(\/|$)/.test(url.pathname) || url.pathname.startsWith('//'))
    return homePath;
  return url.pathname + url.search;
}

/** Why somebody stands before the sign-in page; each of them also ends what is left of the session. */
export type SessionEnd = 'expired' | 'signed-out';

export const sessionEndParam = 'end';

/** The sign-in page that leads back to where the reader was. */
export function loginPath(from?: string, end?: SessionEnd): string {
  const params = new URLSearchParams();
  const next = safeNextPath(from);
  if (next !== homePath) params.set('next', next);
  if (end) params.set(sessionEndParam, end);
  const query = params.toString();
  return query ? `/login?${query}` : '/login';
}

/** Where everybody passes after signing in: it sees to their workspace and leads on. */
export function welcomePath(next?: string): string {
  return `/auth/welcome?${new URLSearchParams({ next: safeNextPath(next) })}`;
}
