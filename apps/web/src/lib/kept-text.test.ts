import { beforeEach, expect, it, vi } from 'vitest';

const storage = new Map<string, string>();
vi.stubGlobal('window', {
  localStorage: {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  },
});
const { forgetKept, isKeptStored, keepNow, readKept, writeKept } = await import('./kept-text.ts');

beforeEach(() => {
  storage.clear();
  vi.useFakeTimers();
});

it('shows what was typed at once and stores it a moment later', () => {
  writeKept('note', 'asked for a quote');
  expect(readKept('note')).toBe('asked for a quote');
  expect(isKeptStored('note')).toBe(false);
  vi.runAllTimers();
  expect(storage.get('note')).toBe('asked for a quote');
  expect(isKeptStored('note')).toBe(true);
});

it('forgets for good: a write that was waiting does not bring the text back', () => {
  writeKept('draft', 'half a sentence');
  forgetKept('draft');
  vi.runAllTimers();
  expect(readKept('draft')).toBe('');
  expect(storage.has('draft')).toBe(false);
});

it('keeps text in memory when the browser refuses to store it', () => {
  vi.spyOn(window.localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  keepNow('full', 'still here');
  expect(readKept('full')).toBe('still here');
});
