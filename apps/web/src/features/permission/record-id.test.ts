import { expect, test } from 'vitest';
import { recordIdIn } from './record-id.ts';

const id = '018f0000-0000-7000-8000-00000000000a';

test('the id is found in an address, and by itself', () => {
  expect(recordIdIn(`https://desk.example/contacts/${id.toUpperCase()}?tab=notes`)).toBe(id);
  expect(recordIdIn(` ${id} `)).toBe(id);
  expect(recordIdIn('https://desk.example/contacts')).toBeNull();
});
