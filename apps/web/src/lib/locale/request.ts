import { cookies, headers } from 'next/headers';
import { timeZoneCookie } from './cookie.ts';

function supported(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** The first language that the browser asks for and that Intl knows; English otherwise. */
export function localeFromHeader(acceptLanguage: string | null): string {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim() ?? '';
    if (tag !== '' && tag !== '*' && supported(tag)) return tag;
  }
  return 'en';
}

export function isTimeZone(name: string): boolean {
  try {
    return name !== '' && Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

/** What the first render formats with; the browser leaves its time zone in a cookie for the next one. */
export async function requestLocale(): Promise<{ locale: string; timeZone: string | null }> {
  const [header, cookie] = await Promise.all([headers(), cookies()]);
  const zone = cookie.get(timeZoneCookie)?.value ?? '';
  return {
    locale: localeFromHeader(header.get('accept-language')),
    timeZone: isTimeZone(zone) ? zone : null,
  };
}
