import { describe, expect, it } from 'vitest';
import { formatDuration, formatRelative } from './format.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const ago = (seconds: number) =>
  formatRelative(now - seconds * 1000, now, { locale: 'en-US', timeZone: 'UTC' });

describe('times for people', () => {
  it('names the largest unit that is full', () => {
    expect([ago(20), ago(90), ago(7200), ago(2 * 86_400), ago(-3 * 86_400)]).toEqual([
      'now',
      '1m ago',
      '2h ago',
      '2d ago',
      'in 3d',
    ]);
  });

  it('writes a duration as a clock does', () => {
    expect([formatDuration(0), formatDuration(161), formatDuration(3761), formatDuration(-5)]).toEqual([
      '0:00',
      '2:41',
      '1:02:41',
      '0:00',
    ]);
  });
});
