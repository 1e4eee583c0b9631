import { type Actor, asActor, type Pool, sql, statement } from '@switchboard/db';
import { LRUCache } from 'lru-cache';
import { randomUUID } from 'node:crypto';

type ApiKeyActor = Extract<Actor, { kind: 'apiKey' }>;

const FLUSH_MS = 60_000;
const noteUse = statement(sql`select private.note_key_use()`);
/** Keys whose use this process has written down within the last minute. */
const noted = new LRUCache<string, true>({ max: 10_000, ttl: FLUSH_MS });

/**
 * Called after each request that a key made: at most one of them in a minute writes. The request does not wait for it,
 * and a use that could not be written is written by the next.
 */
export function noteKeyUse(pool: Pool, actor: ApiKeyActor): void {
  if (noted.has(actor.keyHash)) return;
  noted.set(actor.keyHash, true);
  const options = { readOnly: false, workspaceId: null, requestId: randomUUID() };
  asActor(pool, actor, options, (tx) => tx.run(noteUse, {})).catch(() => noted.delete(actor.keyHash));
}
