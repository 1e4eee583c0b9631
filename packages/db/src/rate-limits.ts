import { sql } from 'drizzle-orm';
import type { Pool } from './pool.ts';
import { statement } from './statement.ts';

/** What one process has let through since it last said so. */
export type Taken = { key: string; cost: number; windowMs: number };
/** What all processes have, in the window that ends in so many milliseconds. */
export type Counted = { key: string; points: number; msLeft: number };

const take = statement<Counted, { keys: string[]; costs: number[]; windowsMs: number[] }>(
  sql`select key, points, ms_left as "msLeft" from private.take_tokens(
    ${sql.placeholder('keys')}::text[], ${sql.placeholder('costs')}::integer[], ${sql.placeholder('windowsMs')}::integer[]
  )`,
);

/** Nobody's transaction: the server's own login may run this function. */
export async function takeTokens(pool: Pool, taken: Taken[]): Promise<Counted[]> {
  const lease = await pool.lease();
  try {
    const params = take.bind({
      keys: taken.map(({ key }) => key),
      costs: taken.map(({ cost }) => cost),
      windowsMs: taken.map(({ windowMs }) => windowMs),
    });
    return asCounted(await lease.send(take.text, asParams(params), true));
  } finally {
    lease.release();
  }
}

/** The driver's parameter type is narrower than what it serialises: these are arrays of text and integers. */
const asParams = (params: unknown[]) => params as string[];
/** The function's columns, under the names that the statement gives them. */
const asCounted = (rows: unknown) => rows as Counted[];
