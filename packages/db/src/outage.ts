import postgres from 'postgres';
import { setTimeout as delay } from 'node:timers/promises';
import { findPostgresError, isConnectionError } from './errors.ts';

const PROBE_TIMEOUT_MS = 2_500;
const PROBE_AGAIN_MS = 500;
/** Starting, stopping: it answers, but not with rows. */
const notThereCodes = new Set(['57P01', '57P02', '57P03']);

type Options = {
  url: string;
  /** The database is away: whoever waits for it should wait no longer. */
  onAway: () => void;
};

/**
 * Knows whether the database is away, so that a request need not find out for itself, five seconds at a time. Asked to
 * look when something is wrong; while it is away it looks on its own until the database is back.
 */
export class Outage {
  readonly #options: Options;
  readonly #stopping = new AbortController();
  #isLooking = false;
  isAway = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Something was wrong that may be the database's absence. */
  suspect(): void {
    if (this.#isLooking || this.#stopping.signal.aborted) return;
    this.#isLooking = true;
    void this.#look().finally(() => {
      this.#isLooking = false;
    });
  }

  end(): void {
    this.#stopping.abort();
  }

  async #look(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const isThere = await answers(this.#options.url);
      this.isAway = !isThere;
      if (isThere) return;
      // Again each time: some may have come to wait in between.
      this.#options.onAway();
      await delay(PROBE_AGAIN_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}

/** Whether a new connection gets an answer in time. One that is full, or does not know us, is there. */
async function answers(url: string): Promise<boolean> {
  const probe = postgres(url, {
    max: 1,
    prepare: false,
    fetch_types: false,
    connect_timeout: PROBE_TIMEOUT_MS / 1000,
    onnotice: () => undefined,
    connection: { application_name: 'switchboard probe' },
  });
  const answer = probe`select 1`.then(
    () => true,
    (error: unknown) => {
      const pg = findPostgresError(error);
      return pg ? !notThereCodes.has(pg.code) : !isConnectionError(error);
    },
  );
  const late = delay(PROBE_TIMEOUT_MS, false, { ref: false });
  try {
    return await Promise.race([answer, late]);
  } finally {
    void probe.end({ timeout: 0 }).catch(() => undefined);
  }
}
