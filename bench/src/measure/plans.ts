import type { Sql } from 'postgres';
import type { SentStatement } from '../wire-tap.ts';

export type Plan = { name: string; isGeneric: boolean; text: string };

const tenantTables = [
  'contacts',
  'companies',
  'calls',
  'notes',
  'interactions',
  'search_documents',
  'search_words',
];
const fullScan = new RegExp(`Seq Scan on (${tenantTables.join('|')})\\b`);

const isQuery = (text: string) => !/^\s*(begin|commit|select private\.enter)/.test(text);

/** Plans of what a procedure sends, as the server plans it: after the role switch, custom and generic. */
export async function explain(serverSql: Sql, name: string, statements: SentStatement[]): Promise<Plan[]> {
  const plans: Plan[] = [];
  const session = await serverSql.reserve();
  try {
    for (const isGeneric of [false, true]) {
      await session.unsafe(`set plan_cache_mode = ${isGeneric ? 'force_generic_plan' : 'force_custom_plan'}`);
      for (const { text, params } of statements) {
        if (!isQuery(text)) {
          await session.unsafe(text.replace(/^commit$/, 'rollback'), params, { prepare: true });
          continue;
        }
        const rows = await session.unsafe(`explain (analyze, buffers) ${text}`, params, { prepare: true });
        plans.push({ name, isGeneric, text: rows.map((row) => String(row['QUERY PLAN'])).join('\n') });
      }
    }
  } finally {
    await session.unsafe('reset plan_cache_mode');
    session.release();
  }
  return plans;
}

/** A tenant's table that is read from end to end costs more with every other tenant. */
export function requireIndexScans(plans: Plan[]): void {
  const bad = plans.find(({ text }) => fullScan.test(text));
  if (!bad) return;
  throw new Error(`The plan of "${bad.name}" reads a whole table:\n${bad.text}`);
}
