import { setTimeout as delay } from 'node:timers/promises';
import { Connection, type Lease } from './connection.ts';
import { driverTypes } from './driver-types.ts';
import { isConnectionError } from './errors.ts';
import { Outage } from './outage.ts';

export type PoolOptions = {
  url: string;
  /** Connections. A batch of N calls holds N of them, so keep it above the batch limit. */
  max: number;
  /** Off behind a pooler in transaction mode (Supavisor), which cannot keep prepared statements. */
  prepare: boolean;
  idleTimeoutSeconds?: number;
};

const driverOptions = ({ prepare }: PoolOptions) => ({
  prepare,
  // The pool closes what nobody asks for: the driver would set and clear a timer with every transaction.
  idle_timeout: undefined,
  // A connection that is in use when its time is up would never be closed.
  max_lifetime: null,
  connect_timeout: 5,
  // The driver asks for types where nobody hears it fail: a connection lost meanwhile would end the process.
  fetch_types: false,
  onnotice: () => undefined,
  connection: { application_name: 'switchboard', TimeZone: 'UTC', DateStyle: 'ISO' },
  types: driverTypes,
});

/** Longer than any statement may run: past it every holder is stuck, and waiting would only hide it. */
const MAX_WAIT_MS = 16_000;

/** An answer may take longer; whether the database is still there is worth a look. */
const SILENCE_MS = 2_000;

/** What `isConnectionError` recognises. */
class DatabaseAway extends Error {
  readonly code = 'DATABASE_AWAY';

  constructor() {
    super('The database is away');
  }
}

class PoolExhausted extends Error {
  readonly code = 'POOL_EXHAUSTED';

  constructor() {
    super('No database connection became free');
  }
}

/** Lends each connection to one transaction at a time; who comes when all are lent waits in line. */
export class Pool {
  readonly #options: PoolOptions;
  readonly #members = new Set<Connection>();
  readonly #waiting: PromiseWithResolvers<Connection>[] = [];
  #idle: Connection[] = [];
  readonly #outage: Outage;
  readonly #watch: NodeJS.Timeout;
  #emptied: (() => void) | null = null;
  #sweep: NodeJS.Timeout | null = null;

  /** Opens no connection until the first lease. */
  constructor(options: PoolOptions) {
    this.#options = options;
    this.#outage = new Outage({ url: options.url, onAway: () => this.#giveUp() });
    this.#watch = setInterval(() => this.#listenForSilence(), SILENCE_MS).unref();
  }

  async lease(): Promise<Lease> {
    if (this.#outage.isAway) throw new DatabaseAway();
    const connection = this.#idle.pop() ?? (await this.#addOrWait());
    return connection
      .lend(() => this.#giveBack(connection))
      .catch((error: unknown) => {
        this.#drop(connection);
        if (isConnectionError(error)) this.#outage.suspect();
        throw error;
      });
  }

  /** Lets those who hold a connection finish, for so long. */
  async end({ timeoutMs = 5_000 } = {}): Promise<void> {
    clearInterval(this.#sweep ?? undefined);
    clearInterval(this.#watch);
    this.#outage.end();
    const emptied = new Promise<void>((resolve) => (this.#emptied = resolve));
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('The pool has ended'));
    await Promise.all(this.#idle.splice(0).map((connection) => this.#retire(connection)));
    if (this.#members.size > 0) await Promise.race([emptied, delay(timeoutMs, undefined, { ref: false })]);
    await Promise.all([...this.#members].map((connection) => connection.end(0)));
  }

  #listenForSilence(): void {
    const limit = performance.now() - SILENCE_MS;
    if ([...this.#members].some(({ waitingSince }) => waitingSince !== null && waitingSince < limit)) {
      this.#outage.suspect();
    }
  }

  /** The database is away: those who wait hear of it now, and what is under way will not be answered. */
  #giveUp(): void {
    for (const { reject } of this.#waiting.splice(0)) reject(new DatabaseAway());
    for (const connection of this.#members) connection.abandon();
  }

  #addOrWait(): Connection | Promise<Connection> {
    if (this.#emptied) throw new Error('The pool has ended');
    if (this.#members.size < this.#options.max) return this.#add();
    const place = Promise.withResolvers<Connection>();
    this.#waiting.push(place);
    const giveUp = setTimeout(() => {
      this.#waiting.splice(this.#waiting.indexOf(place), 1);
      place.reject(new PoolExhausted());
    }, MAX_WAIT_MS);
    return place.promise.finally(() => clearTimeout(giveUp));
  }

  #add(): Connection {
    const { url } = this.#options;
    const connection = new Connection(url, driverOptions(this.#options), (lost) => this.#drop(lost));
    this.#members.add(connection);
    return connection;
  }

  #giveBack(connection: Connection): void {
    const next = this.#waiting.shift();
    if (next) next.resolve(connection);
    else if (this.#emptied || !this.#members.has(connection)) void this.#retire(connection);
    else this.#keep(connection);
  }

  #keep(connection: Connection): void {
    connection.idleSince = performance.now();
    this.#idle.push(connection);
    this.#sweep ??= setInterval(() => this.#closeIdle(), 10_000).unref();
  }

  #closeIdle(): void {
    const limit = performance.now() - (this.#options.idleTimeoutSeconds ?? 60) * 1000;
    for (const connection of this.#idle.filter(({ idleSince }) => idleSince < limit))
      void this.#retire(connection);
    if (this.#idle.length > 0 || !this.#sweep) return;
    clearInterval(this.#sweep);
    this.#sweep = null;
  }

  /** Its place goes to whoever waits, with a new connection. */
  #drop(connection: Connection): void {
    if (!this.#members.delete(connection)) return;
    this.#idle = this.#idle.filter((idle) => idle !== connection);
    if (this.#members.size === 0) this.#emptied?.();
    this.#waiting.shift()?.resolve(this.#add());
  }

  #retire(connection: Connection): Promise<void> {
    this.#drop(connection);
    return connection.end();
  }
}

export const createPool = (options: PoolOptions): Pool => new Pool(options);
