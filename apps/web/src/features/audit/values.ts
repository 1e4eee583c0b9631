import { formatDateTime } from '@/lib/locale/format.ts';
import type { Locale } from '@/lib/locale/provider.tsx';

export type ValueContext = {
  /** What ids stand for. */
  names: Readonly<Record<string, string>>;
  locale: Locale;
};

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const wordlike = /^[a-z]+(_[a-z]+)+$/;

/** A logged value as a person would write it; an empty one is an empty string. */
export function formatValue(value: unknown, { names, locale }: ValueContext): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((item) => formatValue(item, { names, locale })).join(', ');
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (uuid.test(value)) return names[value] ?? 'one that is gone';
  if (instant.test(value)) return formatDateTime(value, locale);
  return wordlike.test(value) ? value.replaceAll('_', ' ') : value;
}

/** Short enough for a sentence. */
export function shorten(text: string, length = 48): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length <= length ? letters.join('') : `${letters.slice(0, length - 1).join('')}…`;
}
