import { describe, expect, it } from 'vitest';
import { isStillAhead, stepAhead } from './url-ahead.ts';

describe('a view ahead of its address', () => {
  it('stands until the address has caught up', () => {
    const ahead = stepAhead(null, '', 'Ada', 'c=ada');
    expect(isStillAhead(ahead, '')).toBe(true);
    expect(isStillAhead(ahead, 'c=ada')).toBe(false);
  });

  it('is not thrown back by an address it has passed through already', () => {
    const ahead = stepAhead(stepAhead(null, '', 'Ada', 'c=ada'), '', 'Bob', 'c=bob');
    expect(isStillAhead(ahead, 'c=ada')).toBe(true);
    expect(isStillAhead(ahead, 'c=bob')).toBe(false);
  });

  it('gives way when somebody navigates elsewhere', () => {
    const ahead = stepAhead(null, '', 'Ada', 'c=ada');
    expect(isStillAhead(ahead, 'company=acme')).toBe(false);
  });
});
