import { type Actor, isConnectionError } from '@switchboard/db';
import { type Change, changeEntities } from '@switchboard/validators';
import { getTRPCErrorFromUnknown, tracked } from '@trpc/server';
import type { Context } from '../context.ts';
import { toTrpcError } from '../error-map.ts';
import { DomainError } from '../errors.ts';
import { Bell } from './bell.ts';
import { cursorOf, snapshotOf } from './cursor.ts';
import { hub } from './hub.ts';
import { readChanges, type Seen } from './read-changes.ts';

/** Nothing tells when a key expires: every stream looks again now and then, not all at once. */
const LOOK_AGAIN_MS = 45_000;
const RETRY_MS = 1_000;

/** For callers inside the process, who end a stream by leaving its loop. */
export const neverAborted = new AbortController().signal;

type StreamOptions = {
  actor: Actor;
  entities?: readonly Change['entity'][];
  lastEventId: string | null;
  signal: AbortSignal;
};

/**
 * What changes from now on, or since the last event that arrived, until the caller goes or may no longer look. Each
 * look is a transaction of its own as the caller; none is held open in between.
 */
export async function* streamChanges(
  ctx: Context,
  { actor, lastEventId, signal, ...options }: StreamOptions,
) {
  const bell = new Bell();
  const room = hub();
  const over = AbortSignal.any([signal, room.closing]);
  const names = new Set<string>(options.entities ?? changeEntities);
  const endsAt = expiryOf(actor);
  let leave: (() => void) | undefined;
  let workspaceId = ctx.workspaceId;
  let since = lastEventId ? snapshotOf(lastEventId) : null;
  let cursor = lastEventId;
  try {
    while (!over.aborted) {
      if (Date.now() >= endsAt) throw new DomainError('SIGNED_OUT');
      const seen = await look(ctx, { actor, workspaceId, since });
      if (!seen) {
        await bell.heard(RETRY_MS, over);
        continue;
      }
      if (!seen.workspaceId) throw new DomainError('NO_WORKSPACE');
      const isFirst = cursor === null;
      const before = cursor ?? cursorOf(seen.snapshot);
      cursor = cursorOf(seen.snapshot);
      since = seen.snapshot;
      const changes = isFirst ? [] : seen.changes.filter(({ entity }) => names.has(entity));
      // Whoever is cut off in the middle of them gets all of them again: none is missed.
      for (const [index, change] of changes.entries()) {
        yield tracked(index === changes.length - 1 ? cursor : before, change);
      }
      if (leave) {
        await bell.heard(
          Math.min(LOOK_AGAIN_MS * (0.75 + Math.random() / 2), Math.max(endsAt - Date.now(), 0)),
          over,
        );
      } else {
        // Then look once more: something may have happened before anybody listened.
        workspaceId = seen.workspaceId;
        leave = room.join(workspaceId, bell);
      }
    }
    // Not an end but an interruption: it makes a browser come back.
    if (!signal.aborted) throw new DomainError('UNAVAILABLE');
  } catch (error) {
    throw toTrpcError(getTRPCErrorFromUnknown(error));
  } finally {
    leave?.();
  }
}

/** Null while the database is away: a stream outlives that. */
async function look(ctx: Context, asked: Parameters<typeof readChanges>[1]): Promise<Seen | null> {
  try {
    return await readChanges(ctx, asked);
  } catch (error) {
    if (isConnectionError(error)) return null;
    throw error;
  }
}

/** When the token that opened the stream ends, in ms. */
function expiryOf(actor: Actor): number {
  if (actor.kind !== 'user') return Number.POSITIVE_INFINITY;
  const { exp }: { exp?: unknown } = JSON.parse(actor.claims);
  return typeof exp === 'number' ? exp * 1000 : Number.POSITIVE_INFINITY;
}
