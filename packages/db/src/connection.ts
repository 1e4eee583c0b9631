import postgres from 'postgres';

/** What `isConnectionError` recognises, as the driver itself says it. */
class ConnectionLost extends Error {
  readonly code = 'CONNECTION_CLOSED';

  constructor() {
    super('The connection to the database was lost');
  }
}

/** One connection in the hands of one transaction. */
export type Lease = {
  /** Sent back to back: what is not awaited leaves with what follows it. */
  send: (
    text: string,
    params: postgres.ParameterOrJSON<never>[],
    prepare: boolean,
  ) => Promise<postgres.RowList<postgres.Row[]>>;
  /** Rejects when the connection goes, even while nothing is under way. */
  lost: Promise<never>;
  release: () => void;
};

/**
 * A driver's client with a single connection. The driver's own pool hands a connection that has died to the next one
 * who asks, writes to its closed socket and takes the process down; here it is dropped with its client.
 */
export class Connection {
  readonly #client: postgres.Sql;
  #isLost = false;
  #reportLoss: ((error: Error) => void) | null = null;

  constructor(
    url: string,
    options: postgres.Options<Record<string, postgres.PostgresType>>,
    onLost: (connection: Connection) => void,
  ) {
    const onclose = () => {
      this.#isLost = true;
      this.#reportLoss?.(new ConnectionLost());
      onLost(this);
    };
    this.#client = postgres(url, { ...options, max: 1, onclose });
  }

  async lend(onRelease: () => void): Promise<Lease> {
    if (this.#isLost) throw new ConnectionLost();
    const reserved = await this.#client.reserve();
    const lost = new Promise<never>((_, reject) => (this.#reportLoss = reject));
    return {
      // Never to a connection that the driver has opened anew: it would not be in the transaction.
      send: (text, params, prepare) =>
        this.#isLost
          ? Promise.reject(new ConnectionLost())
          : reserved.unsafe(text, params, { prepare }).execute(),
      lost,
      release: () => {
        this.#reportLoss = null;
        if (this.#isLost) return;
        reserved.release();
        onRelease();
      },
    };
  }

  end(timeoutMs?: number): Promise<void> {
    return this.#client.end(timeoutMs === undefined ? {} : { timeout: timeoutMs / 1000 });
  }
}
