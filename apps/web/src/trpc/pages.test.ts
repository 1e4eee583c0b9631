import { describe, expect, it } from 'vitest';
import { filterItems, itemsOf, mapItems, type Pages, putFirst } from './pages.ts';

type Row = { id: string; name: string };
const row = (id: string, name = id): Row => ({ id, name });
const pages = (): Pages<Row> => ({
  pages: [
    { items: [row('a'), row('b')], nextCursor: 'next' },
    { items: [row('c')], nextCursor: null },
  ],
  pageParams: [null, 'next'],
});

describe('pages of a keyset list', () => {
  it('leaves untouched pages the same object, so that their rows are not drawn again', () => {
    const before = pages();
    const after = mapItems(before, (item) => (item.id === 'c' ? row('c', 'C') : item));
    expect(after.pages[0]).toBe(before.pages[0]);
    expect(itemsOf(after).map(({ name }) => name)).toEqual(['a', 'b', 'C']);
    expect(mapItems(before, (item) => item)).toBe(before);
  });

  it('keeps cursors when a row goes', () => {
    const after = filterItems(pages(), ({ id }) => id !== 'b');
    expect(after.pages.map(({ nextCursor }) => nextCursor)).toEqual(['next', null]);
    expect(itemsOf(after).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('puts a new row first and a known one where it stands', () => {
    const withNew = putFirst(pages(), row('n'), ({ id }) => id === 'n');
    expect(itemsOf(withNew).map(({ id }) => id)).toEqual(['n', 'a', 'b', 'c']);
    const withKnown = putFirst(pages(), row('c', 'C'), ({ id }) => id === 'c');
    expect(itemsOf(withKnown).map(({ name }) => name)).toEqual(['a', 'b', 'C']);
  });
});
