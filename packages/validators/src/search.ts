import { z } from 'zod';
import { searchText } from './text.ts';

export const searchEntities = ['contact', 'company', 'note'] as const;
export const searchEntity = z.enum(searchEntities);
export type SearchEntity = z.infer<typeof searchEntity>;

export const SearchInput = z.object({ query: searchText, limit: z.int().min(1).max(50).default(20) });
export type SearchInput = z.infer<typeof SearchInput>;

/** `contactId` / `companyId` say whose page shows a note. */
export const SearchHit = z.object({
  entity: searchEntity,
  id: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  contactId: z.string().nullable(),
  companyId: z.string().nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchOutput = z.object({ items: z.array(SearchHit) });
