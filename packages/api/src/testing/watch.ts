import type { Change } from '@switchboard/validators';
import { onTestFinished } from 'vitest';

type Tracked = readonly [string, Change, symbol];

export type Watch = {
  changes: Change[];
  /** Of the last change that arrived. */
  lastEventId: () => string;
  /** Waits until a change arrived that is like this. */
  until: (isIt: (change: Change) => boolean) => Promise<Change>;
  /** Settles with the error that ended the stream, or null. */
  ended: Promise<unknown>;
  stop: () => Promise<void>;
};

type WatchOptions = { isNoise?: (change: Change) => boolean };

/** Reads a stream until the test is over. */
export function watch(stream: AsyncIterable<unknown>, { isNoise = () => false }: WatchOptions = {}): Watch {
  const changes: Change[] = [];
  const waiting = new Set<() => void>();
  let last = '';
  let isStopped = false;
  const items = asTracked(stream)[Symbol.asyncIterator]();
  const read = async () => {
    for (;;) {
      const { done, value } = await items.next();
      if (done || isStopped) return;
      last = value[0];
      if (!isNoise(value[1])) changes.push(value[1]);
      for (const wake of waiting) wake();
    }
  };
  const ended = read().then(
    () => null,
    (error: unknown) => error,
  );
  // A generator that waits hears of its end only when it wakes.
  const stop = async () => {
    isStopped = true;
    void items.return?.();
  };
  onTestFinished(stop);
  return {
    changes,
    lastEventId: () => last,
    until: (isIt) =>
      new Promise((resolve) => {
        const check = () => {
          const found = changes.find(isIt);
          if (!found) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      }),
    ended,
    stop,
  };
}

/** A caller inside the process gets the pairs themselves; tRPC types them as its client would show them. */
const asTracked = (stream: AsyncIterable<unknown>) => stream as AsyncIterable<Tracked>;
