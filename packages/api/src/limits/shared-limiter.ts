import type { Counted, Taken } from '@switchboard/db';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const SYNC_MS = 250;

type Options = { name: string; points: number; windowMs: number; maxKeys?: number };
type Share = (taken: Taken[]) => Promise<Counted[]>;

/**
 * Counts in memory, so that a request waits for nothing; what was let through goes to Postgres a few times a second,
 * and what the other processes let through comes back. With the database away each process counts alone.
 */
export class SharedLimiter {
  readonly #options: Options;
  readonly #share: Share;
  readonly #memory: RateLimiterMemory;
  #unsaid = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;
  #syncing: Promise<void> | null = null;
  #syncedAt = 0;

  constructor(options: Options, share: Share) {
    this.#options = options;
    this.#share = share;
    this.#memory = new RateLimiterMemory({ points: options.points, duration: options.windowMs / 1000 });
  }

  /** Milliseconds until the key may go on; 0 when it may now. */
  async take(key: string): Promise<number> {
    try {
      await this.#memory.consume(key);
    } catch (refused) {
      return msLeft(refused);
    }
    this.#unsaid.set(key, (this.#unsaid.get(key) ?? 0) + 1);
    this.#timer ??= setTimeout(() => this.sync(), SYNC_MS).unref();
    return 0;
  }

  /** The same without taking anything. */
  async look(key: string): Promise<number> {
    const found = await this.#memory.get(key);
    return found && found.consumedPoints >= this.#options.points ? found.msBeforeNext : 0;
  }

  /** Where a process sleeps between requests, one of them carries it. */
  syncIfDue(): Promise<void> {
    return this.#unsaid.size > 0 && Date.now() - this.#syncedAt > SYNC_MS ? this.sync() : Promise.resolve();
  }

  sync(): Promise<void> {
    return (this.#syncing ??= this.#exchange().finally(() => (this.#syncing = null)));
  }

  /** With what is left of its window here: whoever was told how long to wait is not told anew. */
  async #describe(key: string, cost: number): Promise<Taken> {
    const found = await this.#memory.get(key);
    return {
      key: `${this.#options.name}:${key}`,
      cost,
      windowMs: Math.max(Math.ceil(found?.msBeforeNext ?? 0), 0),
    };
  }

  async #exchange(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#syncedAt = Date.now();
    const { name } = this.#options;
    const said = this.#unsaid;
    this.#unsaid = new Map();
    const taken = await Promise.all([...said].map(([key, cost]) => this.#describe(key, cost)));
    const counted = await this.#share(taken.filter((item) => item.windowMs > 0)).catch(() => []);
    for (const { key, points, msLeft: left } of counted) {
      const own = key.slice(name.length + 1);
      // What was let through in the meantime is not in the answer yet.
      await this.#memory.set(own, points + (this.#unsaid.get(own) ?? 0), Math.max(left, 1) / 1000);
    }
  }
}

/** The library rejects with its result when a limit is reached, and with nothing else. */
const msLeft = (refused: unknown) => Math.max((refused as { msBeforeNext: number }).msBeforeNext, 1);
