import { describe, expect, it } from 'vitest';
import { type KeyPress, matchSequence, parseKeys } from './match.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('matching keys', () => {
  it('fires nothing with a modifier that was not asked for', () => {
    expect(matchSequence(parseKeys('c'), [press('c', { ctrlKey: true })])).toBe('none');
    expect(matchSequence(parseKeys('c'), [press('C', { shiftKey: true })])).toBe('none');
    expect(matchSequence(parseKeys('c'), [press('c', { altKey: true })])).toBe('none');
    expect(matchSequence(parseKeys('c'), [press('c')])).toBe('full');
  });

  it('takes either Ctrl or Cmd for mod', () => {
    expect(matchSequence(parseKeys('mod+k'), [press('k', { metaKey: true })])).toBe('full');
    expect(matchSequence(parseKeys('mod+k'), [press('k', { ctrlKey: true })])).toBe('full');
    expect(matchSequence(parseKeys('mod+k'), [press('k')])).toBe('none');
  });

  it('reads a character that needs Shift as that character', () => {
    expect(matchSequence(parseKeys('?'), [press('?', { shiftKey: true })])).toBe('full');
    expect(matchSequence(parseKeys('+'), [press('+', { shiftKey: true })])).toBe('full');
  });

  it('waits for the rest of a sequence', () => {
    expect(matchSequence(parseKeys('g c'), [press('g')])).toBe('prefix');
    expect(matchSequence(parseKeys('g c'), [press('g'), press('c')])).toBe('full');
    expect(matchSequence(parseKeys('g c'), [press('g'), press('l')])).toBe('none');
    expect(matchSequence(parseKeys('c'), [press('g'), press('c')])).toBe('none');
  });
});
