import postgres from 'postgres';

/** What `isConnectionError` recognises, as the driver itself says it. */
class ConnectionLost extends Error {
  readonly code = 'CONNECTION_CLOSED';

  constructor() {
    super('The connection to the database was lost');
  }
}

type Rows = postgres.RowList<postgres.Row[]>;

/**
 * The driver sends whatever has no parameters as a simple query, which the server parses and plans each time; a
 * statement that is to be prepared must say so.
 */
const protocol = (prepare: boolean, params: unknown[]) => ({
  prepare,
  simple: !prepare && params.length === 0,
});

/** One connection in the hands of one transaction. */
export type Lease = {
  /** Sent back to back: what is not awaited leaves with what follows it. */
  send: (text: string, params: postgres.ParameterOrJSON<never>[], prepare: boolean) => Promise<Rows>;
  release: () => void;
  /** For a connection of which nobody knows what is open on it: it is closed instead of going back. */
  discard: () => void;
};

/**
 * A driver's client with a single connection. The driver's own pool hands a connection that has died to the next one
 * who asks, writes to its closed socket and takes the process down; here it is dropped with its client.
 */
export class Connection {
  /** Kept by the pool. */
  idleSince = 0;
  /** Since when what was sent has had no answer; null while there is nothing to wait for. */
  waitingSince: number | null = null;
  #unanswered = 0;
  readonly #client: postgres.Sql;
  #isOpen = false;
  #isLost = false;
  #reportLoss: ((error: Error) => void) | null = null;
  readonly #onLost: () => void;

  constructor(
    url: string,
    options: postgres.Options<Record<string, postgres.PostgresType>>,
    onLost: (connection: Connection) => void,
  ) {
    this.#onLost = () => onLost(this);
    this.#client = postgres(url, { ...options, max: 1, onclose: () => this.#markLost() });
  }

  async lend(onRelease: () => void): Promise<Lease> {
    if (!this.#isOpen) await this.#open();
    if (this.#isLost) throw new ConnectionLost();
    // The driver forgets some of the statements that were under way when a connection went.
    const lost = new Promise<never>((_, reject) => (this.#reportLoss = reject));
    lost.catch(() => undefined);
    const reserved = await this.#answerOf(Promise.race([this.#client.reserve(), lost]));
    return {
      // Never to a connection that the driver has opened anew: it would not be in the transaction.
      send: (text, params, prepare) =>
        this.#isLost
          ? lost
          : this.#answerOf(
              Promise.race([reserved.unsafe(text, params, protocol(prepare, params)).execute(), lost]),
            ),
      release: () => {
        this.#reportLoss = null;
        if (this.#isLost) return;
        reserved.release();
        onRelease();
      },
      discard: () => this.abandon(),
    };
  }

  /** Gives up what is under way: nobody answers any more. */
  abandon(): void {
    this.#markLost();
    void this.end(0);
  }

  #answerOf<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.#unanswered += 1;
    this.waitingSince ??= performance.now();
    const onAnswer = () => {
      this.#unanswered -= 1;
      this.waitingSince = this.#unanswered > 0 ? performance.now() : null;
    };
    answer.then(onAnswer, onAnswer);
    return answer;
  }

  /** The driver's reserve() never hands out a connection that it was the first to open. */
  async #open(): Promise<void> {
    await this.#client.unsafe('select');
    this.#isOpen = true;
  }

  #markLost(): void {
    this.#isLost = true;
    this.#reportLoss?.(new ConnectionLost());
    this.#onLost();
  }

  end(timeoutMs?: number): Promise<void> {
    return this.#client.end(timeoutMs === undefined ? {} : { timeout: timeoutMs / 1000 });
  }
}
