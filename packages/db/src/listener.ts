import postgres from 'postgres';
import { setTimeout as delay } from 'node:timers/promises';

export type ListenerOptions = {
  /** A session connection: a pooler in transaction mode forgets what was listened to. */
  url: string;
  channel: string;
  onNotice: (payload: string) => void;
  /** Each time it listens (again): what was told in between is lost, so look for yourself. */
  onListening: () => void;
};

export type Listener = { stop: () => Promise<void> };

const CHECK_MS = 5_000;
const CHECK_TIMEOUT_MS = 3_000;
const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 2_000;

/**
 * One connection that listens for as long as the process lives. The driver's own `listen` tries once to come back after
 * a loss, and does not notice a server that fell silent.
 */
export function startListener(options: ListenerOptions): Listener {
  const stopping = new AbortController();
  const ended = keepListening(options, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

async function keepListening(options: ListenerOptions, signal: AbortSignal): Promise<void> {
  let failures = 0;
  const onListening = () => {
    failures = 0;
    options.onListening();
  };
  while (!signal.aborted) {
    await listenOnce({ ...options, onListening }, signal);
    const longest = Math.min(FIRST_DELAY_MS * 2 ** failures++, MAX_DELAY_MS);
    // Not all processes at the same moment.
    await pause(longest * (0.5 + Math.random() / 2), signal);
  }
}

/** Settles when the connection is lost, could not be made, or is asked to end. */
async function listenOnce(
  { url, channel, onNotice, onListening }: ListenerOptions,
  signal: AbortSignal,
): Promise<void> {
  const lost = new AbortController();
  const over = AbortSignal.any([signal, lost.signal]);
  const client = postgres(url, {
    max: 1,
    prepare: false,
    fetch_types: false,
    idle_timeout: undefined,
    max_lifetime: null,
    connect_timeout: CHECK_TIMEOUT_MS / 1000,
    connection: { application_name: 'switchboard live' },
    onclose: () => lost.abort(),
    ...heeding((_channel, payload) => onNotice(payload)),
  });
  const ask = (text: string) => within(CHECK_TIMEOUT_MS, client.unsafe(text));
  try {
    await ask(`listen "${channel}"`);
    onListening();
    while (!over.aborted) {
      await pause(CHECK_MS, over);
      if (!over.aborted) await ask('select 1');
    }
  } catch {
    // Away; whoever asked for it tries again.
  } finally {
    await client.end({ timeout: 0 });
  }
}

/** The driver passes it on to its connections, and keeps it out of its types. */
const heeding = (onnotify: (channel: string, payload: string) => void): object => ({ onnotify });

const pause = (ms: number, signal: AbortSignal) =>
  delay(ms, undefined, { signal, ref: false }).catch(() => undefined);

async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  const timeout = new AbortController();
  const late = delay(ms, undefined, { signal: timeout.signal }).then(() => {
    throw new Error(`No answer within ${ms} ms`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => undefined);
    work.catch(() => undefined);
    timeout.abort();
  }
}
