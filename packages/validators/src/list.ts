import { z } from 'zod';
import { searchText } from './text.ts';

export const limit = z.int().min(1, 'At least 1').max(200, 'At most 200').default(50);
/** Holds the longest name there may be, however its characters are escaped. */
export const cursor = z.string().min(1).max(2000);

/** The input every list shares; `cursor` is the `nextCursor` of the page before. */
export const ListInput = z.object({
  limit,
  cursor: cursor.nullish(),
  /** Which way a client library pages; ours only go forward. */
  direction: z.literal('forward').optional(),
});

export const SearchableListInput = ListInput.extend({ search: searchText.optional() });

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const sortDirection = z.enum(['asc', 'desc']);
