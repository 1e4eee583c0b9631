import { expect, test } from 'vitest';
import { parseRetryAfter } from './retry-after.ts';
import { maxAttempts, retryDelayMs } from './schedule.ts';

const HOUR = 3_600_000;
const delays = (random: () => number) =>
  Array.from({ length: maxAttempts }, (_, index) => retryDelayMs(index + 1, null, random));

test('at least eight attempts over at least a day, however the dice fall, each later than the one before', () => {
  for (const random of [() => 0, () => 0.999]) {
    const all = delays(random);
    expect(all.at(-1)).toBeNull();
    const waits = all.slice(0, -1).map((delay) => delay ?? 0);
    expect(maxAttempts).toBeGreaterThanOrEqual(8);
    expect(waits.reduce((sum, delay) => sum + delay, 0)).toBeGreaterThanOrEqual(24 * HOUR);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  }
});

test('jitter spreads those who failed together', () => {
  const spread = new Set(Array.from({ length: 50 }, () => retryDelayMs(4, null)));
  expect(spread.size).toBeGreaterThan(40);
});

test('an endpoint may ask for more time, not for less, and not for longer than a day', () => {
  const none = () => 0;
  expect(retryDelayMs(1, 600_000, none)).toBe(600_000);
  expect(retryDelayMs(5, 1_000, none)).toBe(2 * HOUR);
  expect(retryDelayMs(1, 900 * HOUR, none)).toBe(24 * HOUR);
  expect(retryDelayMs(maxAttempts, 1_000, none)).toBeNull();
});

test('Retry-After in seconds, as a date, and as nonsense', () => {
  const now = Date.parse('2026-11-20T10:00:00Z');
  expect(parseRetryAfter('120', now)).toBe(120_000);
  expect(parseRetryAfter('Fri, 20 Nov 2026 10:01:00 GMT', now)).toBe(60_000);
  expect(parseRetryAfter('Fri, 20 Nov 2020 10:01:00 GMT', now)).toBe(0);
  expect(parseRetryAfter('soon', now)).toBeNull();
  expect(parseRetryAfter(undefined, now)).toBeNull();
});
