import type { Sql } from 'postgres';
import { BIG, seededId } from '../ids.ts';

const workspace = seededId('workspace', BIG);
/** Seeded ids are older than any that is made now. */
const firstNew = '01910000-0000-7000-8000-000000000000';

/**
 * Takes back what a run wrote, with the triggers at rest: the next run finds the database as it was. Answers how many
 * rows there were, so that a run that wrote nothing does not pass for a fast one.
 */
export function removeWritten(owner: Sql, table: 'calls' | 'notes'): Promise<number> {
  return owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    const rows = await tx<{ id: string }[]>`
      delete from ${tx(`public.${table}`)} where workspace_id = ${workspace} and id >= ${firstNew} returning id`;
    const ids = rows.map(({ id }) => id);
    await tx`delete from public.interactions
      where workspace_id = ${workspace} and source_table = ${table} and source_id = any (${ids})`;
    await tx`delete from private.search_documents
      where workspace_id = ${workspace} and entity = 'note' and entity_id = any (${ids})`;
    return ids.length;
  });
}
