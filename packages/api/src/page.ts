import { type SQL, sql, type Statement, statement } from '@switchboard/db';
import { z } from 'zod';
import { DomainError } from './errors.ts';

/** An opaque keyset cursor: the sort values of a page's last row. */
export const encodeCursor = (values: unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

export function decodeCursor<Schema extends z.ZodType>(cursor: string | null | undefined, schema: Schema) {
  if (!cursor) return null;
  const parsed = schema.safeParse(tryParse(Buffer.from(cursor, 'base64url').toString()));
  if (parsed.success) return parsed.data;
  throw new DomainError('INVALID_CURSOR', { fields: { cursor: 'Not a cursor of this list' } });
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** `[instant, id]`: what most lists are keyed by. */
export const TimeCursor = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

/** Lists ask for at least one row more than the page holds; it only says that there is a next page. */
export function toPage<Row>(rows: Row[], limit: number, keyOf: (row: Row) => unknown[]) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}

/**
 * One statement for pages of up to 50 rows and one for up to 200, each with its length in its text: of a `limit $1`
 * Postgres assumes a tenth of the table, finds the generic plan dear and plans anew for every request.
 */
export function pageStatement<Row, Params extends Record<string, unknown>>(select: SQL) {
  const upTo50: Statement<Row, Params> = statement(sql`${select} limit 51`);
  const upTo200: Statement<Row, Params> = statement(sql`${select} limit 201`);
  return (limit: number) => (limit <= 50 ? upTo50 : upTo200);
}
