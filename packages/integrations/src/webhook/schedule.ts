const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What passes between one attempt and the next: nine attempts over at least 27 hours. */
const delaysMs = [5_000, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 8 * HOUR, 12 * HOUR] as const;
export const maxAttempts = delaysMs.length + 1;

/** Only ever later, so that a herd that failed together comes back apart. */
const JITTER = 0.2;
const LONGEST_RETRY_AFTER_MS = 24 * HOUR;

/**
 * How long to wait after the `attempt`th attempt (1 is the first) failed; null when it was the last. An endpoint may ask
 * for a longer rest, up to a day.
 */
export function retryDelayMs(
  attempt: number,
  retryAfterMs: number | null,
  random = Math.random,
): number | null {
  const base = delaysMs[attempt - 1];
  if (base === undefined) return null;
  const rest = Math.min(retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS);
  return Math.round(Math.max(base, rest) * (1 + random() * JITTER));
}
