import { expect, it } from 'vitest';
import { markMatches } from './matches.ts';

const marked = (text: string, typed: string) =>
  markMatches(text, typed)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('');

it('marks every typed word, in any case, and leaves the text as it is', () => {
  expect(marked("Zoe O'Brien", 'brien zo')).toBe("[Zo]e O'[Brien]");
  expect(marked('Acme', '')).toBe('Acme');
  expect(marked('Acme', 'globex')).toBe('Acme');
});

it('takes what is typed as text, not as a pattern', () => {
  expect(marked('a+b (c)', '(c) a+')).toBe('[a+]b [(c)]');
  expect(marked('50% off', '.*')).toBe('50% off');
});
