const yearSeconds = 31_536_000;

/** Every cookie of this page, as the session's reader wants them. */
export function readCookies(): { name: string; value: string }[] {
  return document.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1) };
    });
}

/** For preferences, a year each; nothing secret belongs here. */
export function writeCookie(name: string, value: string): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax${secure}`;
}

export function readCookie(name: string): string | undefined {
  const found = readCookies().find((cookie) => cookie.name === name);
  return found && decodeURIComponent(found.value);
}

/** Gone when the browser closes. */
export function writeSessionCookie(name: string, value: string): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax${secure}`;
}

export function removeCookie(name: string): void {
  document.cookie = `${name}=; Path=/; Max-Age=0; SameSite=Lax`;
}
