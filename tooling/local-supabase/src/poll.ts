import { setTimeout as delay } from 'node:timers/promises';

type PollOptions = { timeoutMs: number; intervalMs?: number };

/** Asks again until the answer is not undefined; undefined when the time is up. */
export async function poll<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  { timeoutMs, intervalMs = 20 }: PollOptions,
): Promise<T | undefined> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() >= deadline) return undefined;
    await delay(intervalMs);
  }
}
