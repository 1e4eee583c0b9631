import { describe, expect, it } from 'vitest';
import { stepFrom } from './use-grid-cursor.ts';

const entries = ['heading', 'row', 'row', 'heading', 'row'].map((kind) => ({ kind }));

describe('moving through rows', () => {
  it('steps over headings', () => {
    expect(stepFrom(2, 1, entries)).toBe(4);
    expect(stepFrom(4, -1, entries)).toBe(2);
  });

  it('stops at the ends instead of leaving the list', () => {
    expect(stepFrom(4, 1, entries)).toBe(4);
    expect(stepFrom(1, -1, entries)).toBe(1);
    expect(stepFrom(1, 10, entries)).toBe(4);
  });
});
