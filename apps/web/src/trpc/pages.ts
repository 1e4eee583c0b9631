import type { InfiniteData } from '@tanstack/react-query';

export type Page<Item> = { items: Item[]; nextCursor: string | null };
export type Pages<Item> = InfiniteData<Page<Item>, string | null>;

/** What the pages of a keyset list hold, as one list. */
export const itemsOf = <Item>(data: Pages<Item>): Item[] => data.pages.flatMap((page) => page.items);

/** The same pages with every item passed through `change`; pages that nothing changed in stay the same object. */
export function mapItems<Item>(data: Pages<Item>, change: (item: Item) => Item): Pages<Item> {
  let isChanged = false;
  const pages = data.pages.map((page) => {
    const items = page.items.map(change);
    if (items.every((item, index) => item === page.items[index])) return page;
    isChanged = true;
    return { ...page, items };
  });
  return isChanged ? { ...data, pages } : data;
}

export function filterItems<Item>(data: Pages<Item>, keep: (item: Item) => boolean): Pages<Item> {
  const pages = data.pages.map((page) =>
    page.items.every(keep) ? page : { ...page, items: page.items.filter(keep) },
  );
  return { ...data, pages };
}

/** Puts an item before all others; one that `isSame` already there takes the new one's value where it stands. */
export function putFirst<Item>(data: Pages<Item>, item: Item, isSame: (other: Item) => boolean): Pages<Item> {
  if (data.pages.some((page) => page.items.some(isSame))) {
    return mapItems(data, (other) => (isSame(other) ? item : other));
  }
  const [first, ...rest] = data.pages;
  if (!first) return data;
  return { ...data, pages: [{ ...first, items: [item, ...first.items] }, ...rest] };
}
