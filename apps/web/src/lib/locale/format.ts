import type { Locale } from './provider.tsx';

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

// Making an Intl formatter costs far more than using one.
function dateFormat({ locale, timeZone }: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    dateFormats.set(key, format);
  }
  return format;
}

function relativeFormat(
  { locale }: Pick<Locale, 'locale'>,
  style: 'narrow' | 'long',
): Intl.RelativeTimeFormat {
  const key = `${locale} ${style}`;
  let format = relativeFormats.get(key);
  if (!format) {
    format = new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' });
    relativeFormats.set(key, format);
  }
  return format;
}

export type Instant = string | number | Date;

/** "20 Nov 2025, 14:02" in the reader's own way. */
export function formatDateTime(instant: Instant, locale: Locale): string {
  return dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** "Thursday, 20 November 2025 at 14:02:11 CET": what stands behind a relative time. */
export function formatExact(instant: Instant, locale: Locale): string {
  return dateFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(instant));
}

export function formatDate(instant: Instant, locale: Locale): string {
  return dateFormat(locale, { dateStyle: 'medium' }).format(new Date(instant));
}

export function formatTime(instant: Instant, locale: Locale): string {
  return dateFormat(locale, { timeStyle: 'short' }).format(new Date(instant));
}

/** Which calendar day it is for the reader: equal for two moments of one day. */
export function dayKeyOf(instant: Instant, { timeZone }: Locale): string {
  const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return dateFormat({ locale: 'en-CA', timeZone }, day).format(new Date(instant));
}

/** "Today", "Yesterday", "Mon, 17 Nov", "17 Nov 2024", in the reader's own words. */
export function formatDay(instant: Instant, nowMs: number, locale: Locale): string {
  const daysAgo = Math.round(
    (Date.parse(dayKeyOf(nowMs, locale)) - Date.parse(dayKeyOf(instant, locale))) / 86_400_000,
  );
  if (daysAgo === 0 || daysAgo === 1) {
    const word = relativeFormat(locale, 'long').format(-daysAgo, 'day');
    return word.charAt(0).toLocaleUpperCase(locale.locale) + word.slice(1);
  }
  const isNear = Math.abs(daysAgo) < 300;
  const options = isNear
    ? ({ weekday: 'short', day: 'numeric', month: 'short' } as const)
    : ({ day: 'numeric', month: 'short', year: 'numeric' } as const);
  return dateFormat(locale, options).format(new Date(instant));
}

const units: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "2h ago", "in 3d"; under a minute it is "now". */
export function formatRelative(instant: Instant, nowMs: number, { locale }: Locale): string {
  const format = relativeFormat({ locale }, 'narrow');
  const seconds = (new Date(instant).getTime() - nowMs) / 1000;
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, 'second');
}

/** Seconds as 2:41 or 1:02:41. */
export function formatDuration(totalSeconds: number): string {
  const seconds = Math.max(0, Math.floor(totalSeconds));
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}

export function formatNumber(value: number, { locale }: Pick<Locale, 'locale'>): string {
  return new Intl.NumberFormat(locale).format(value);
}
