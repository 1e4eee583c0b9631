import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { decodeCursor, encodeCursor, TimeCursor, toPage } from './page.ts';

const Key = z.tuple([z.string(), z.uuid()]);

test('a cursor holds any text that a sort key may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.uuid({ version: 7 }), (text, id) => {
      const cursor = encodeCursor([text, id]);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(decodeCursor(cursor, Key)).toEqual([text, id]);
    }),
    { seed: 20_261_120 },
  );
});

test('no cursor is none; one of another kind is refused', () => {
  expect(decodeCursor(null, Key)).toBeNull();
  expect(decodeCursor(undefined, Key)).toBeNull();
  const cursor = encodeCursor(['name', '01a1f899-e21f-7819-a7fb-d03429074778']);
  expect(() => decodeCursor(cursor, TimeCursor)).toThrow('This cursor is not one of ours.');
});

test('whatever text comes for a cursor is one of ours or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.base64String({ minLength: 1 })), (text) => {
      expect(() => decodeCursor(text, Key)).toThrow('This cursor is not one of ours.');
    }),
    { seed: 20_261_120 },
  );
});

test('a page has a next one just when there are more rows', () => {
  const rows = [1, 2, 3].map((n) => ({ n }));
  const keyOf = ({ n }: { n: number }) => [n];
  expect(toPage(rows, 3, keyOf)).toEqual({ items: rows, nextCursor: null });
  expect(toPage(rows, 2, keyOf)).toEqual({ items: rows.slice(0, 2), nextCursor: encodeCursor([2]) });
  expect(toPage([], 2, keyOf)).toEqual({ items: [], nextCursor: null });
});
