import { type SQL, sql, type Transaction } from '@switchboard/db';
import type { SearchEntity } from '@switchboard/validators';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../page.ts';

/** How many matches a searched list can be paged through; past that, a better word helps more than another page. */
const MAX_MATCHES = 500;

/** `['search', offset]`: the ranked matches are few and bounded, so an offset into them costs the same everywhere. */
const Cursor = z.tuple([z.literal('search'), z.int().min(0).max(MAX_MATCHES)]);

type Options = { kind: SearchEntity; search: string; limit: number; cursor: string | null | undefined };

/**
 * A page of the best matches. `select` joins `hit(entity_id, score, made_at)` to its rows under row level security, so
 * that the definer function behind it decides about order only.
 */
export async function searchPage<Row>(
  tx: Transaction,
  { kind, search, limit, cursor }: Options,
  select: (hits: SQL) => SQL,
) {
  const offset = decodeCursor(cursor, Cursor)?.[1] ?? 0;
  const hits = sql`private.search(array[${kind}]::text[], ${search}, ${MAX_MATCHES}) hit`;
  const rows = await tx.last(() =>
    tx.query<Row>(sql`${select(hits)}
      order by hit.score desc, hit.made_at desc, hit.entity_id limit ${limit + 1} offset ${offset}`),
  );
  const hasMore = rows.length > limit && offset + limit < MAX_MATCHES;
  return {
    items: rows.slice(0, limit),
    nextCursor: hasMore ? encodeCursor(['search', offset + limit]) : null,
  };
}
