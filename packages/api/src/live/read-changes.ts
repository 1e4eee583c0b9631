import { type Actor, asActor, sql, statement } from '@switchboard/db';
import type { Change } from '@switchboard/validators';
import type { Context } from '../context.ts';
import { turnstile } from './turnstile.ts';

export type Seen = { workspaceId: string | null; snapshot: string; changes: Change[] };

/** More than this at once, and a stream says what kinds changed instead of naming each record. */
const MAX_EVENTS = 2_000;

const there = (table: string, key: string) =>
  sql.raw(
    `exists (select from public.${table} t where t.workspace_id = private.workspace_id() and t.${key} = c.entity_id)`,
  );

/**
 * What has happened since a snapshot, as far as the caller may read it: the function names records, the tables' own
 * policies decide. Of one that is gone, its last event does.
 */
const sinceSnapshot = statement<Seen, { since: string | null }>(sql`
  select private.workspace_id() as "workspaceId", pg_current_snapshot()::text as snapshot, coalesce((
    select jsonb_agg(jsonb_build_object('entity', c.entity, 'entityId', c.entity_id, 'op', c.op))
    from private.changes_since(${sql.placeholder('since')}::pg_snapshot, ${sql.raw(String(MAX_EVENTS))}) c
    where case
      when c.is_readable is not null then c.is_readable
      when c.entity = 'contact' then ${there('contacts', 'id')}
      when c.entity = 'company' then ${there('companies', 'id')}
      when c.entity = 'call' then ${there('calls', 'id')}
      when c.entity = 'note' then ${there('notes', 'id')}
      when c.entity = 'member' then ${there('workspace_members', 'user_id')}
      else false
    end
  ), '[]') as changes`);

/** However many streams there are, requests keep most of the pool. */
const oneOfFew = turnstile(4);

/** One look as the caller: who may no longer look is turned away here. */
export function readChanges(
  { pool, requestId }: Context,
  { actor, workspaceId, since }: { actor: Actor; workspaceId: string | null; since: string | null },
): Promise<Seen> {
  const options = { readOnly: true, workspaceId, requestId };
  return oneOfFew(() =>
    asActor(pool, actor, options, async (tx) => {
      const [seen] = await tx.last(() => tx.run(sinceSnapshot, { since }));
      if (!seen) throw new Error('A look that answers nothing');
      return seen;
    }),
  );
}
