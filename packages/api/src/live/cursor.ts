/** Events are kept for a day at least; what is older than this may miss some. */
const MAX_AGE_MS = 12 * 3_600_000;

/** Opaque to callers: when, and the snapshot up to which everything was sent. */
export const cursorOf = (snapshot: string): string => `${Date.now().toString(36)}.${snapshot}`;

/** Null when it is too old to go on from. */
export function snapshotOf(cursor: string): string | null {
  const [time = '', snapshot = ''] = cursor.split('.', 2);
  const age = Date.now() - Number.parseInt(time, 36);
  return age <= MAX_AGE_MS ? snapshot : null;
}
