import type { Sql } from 'postgres';
import { companies, contacts } from './contacts.ts';
import { callPlan, calls, notes, timeline } from './history.ts';
import { people } from './people.ts';
import { checkDocuments, documents, words } from './search.ts';
import { helpers, type SeedSize } from './sql.ts';

export type { SeedSize } from './sql.ts';

const steps: [string, (size: SeedSize) => string][] = [
  ['helpers', helpers],
  ['people', people],
  ['companies', companies],
  ['call plan', callPlan],
  ['contacts', contacts],
  ['calls', calls],
  ['notes', notes],
  ['timeline', timeline],
  ['search documents', documents],
  ['search words', words],
];

/** Fills an empty, migrated database. Triggers rest: what they would write is written set by set. */
export async function seed(owner: Sql, size: SeedSize): Promise<void> {
  const session = await owner.reserve();
  try {
    await session.unsafe(`set session_replication_role = replica; set synchronous_commit = off;
      set work_mem = '256MB'; set maintenance_work_mem = '1GB'; set timezone = 'UTC';`);
    for (const [name, sql] of steps) {
      const startedAt = performance.now();
      await session.unsafe(sql(size));
      console.log(`  ${name}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    }
    await session.unsafe('reset session_replication_role');
    await session.unsafe(checkDocuments());
    await session.unsafe('drop schema bench cascade');
  } finally {
    session.release();
  }
  await owner.unsafe('vacuum analyze');
}
