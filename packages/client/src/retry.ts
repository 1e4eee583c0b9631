import { isSwitchboardError } from './errors.ts';

const DELAYS_MS = [300, 1200];

/** Sends again what may be sent again: when the desk, or its database, was away for a moment. */
export async function withRetries<Result>(
  send: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  for (const delayMs of DELAYS_MS) {
    try {
      return await send();
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
    await wait(delayMs, signal);
  }
  return send();
}

const isPassing = (error: unknown) =>
  isSwitchboardError(error) && (error.code === 'UNREACHABLE' || error.code === 'SERVICE_UNAVAILABLE');

function wait(delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    }, delayMs);
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}
