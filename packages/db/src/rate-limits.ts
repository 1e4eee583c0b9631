import { sql } from 'drizzle-orm';
import type { Pool } from './pool.ts';
import { statement } from './statement.ts';

/** What one process has let through since it last said so. */
export type Taken = { key: string; cost: number; windowMs: number };
/** What all processes have, in the window that ends in so many milliseconds. */
export type Counted = { key: string; points: number; msLeft: number };

// As text: the driver knows no array types, and lets nobody hear that it failed to send one.
const take = statement<Counted, { taken: string }>(
  sql`select key, points, ms_left as "msLeft" from private.take_tokens(${sql.placeholder('taken')}::text::jsonb)`,
);

/** Nobody's transaction: the server's own login may run this function. */
export async function takeTokens(pool: Pool, taken: Taken[]): Promise<Counted[]> {
  const lease = await pool.lease();
  try {
    const params = take.bind({ taken: JSON.stringify(taken) });
    return asCounted(await lease.send(take.text, asParams(params), true));
  } finally {
    lease.release();
  }
}

/** The driver's parameter type is narrower than what it serialises: this is text. */
const asParams = (params: unknown[]) => params as string[];
/** The function's columns, under the names that the statement gives them. */
const asCounted = (rows: unknown) => rows as Counted[];
