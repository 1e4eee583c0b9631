import type { SQLWrapper } from 'drizzle-orm';
import type postgres from 'postgres';
import { randomUUID } from 'node:crypto';
import type { Actor } from './actor.ts';
import type { Lease } from './connection.ts';
import { entryOf } from './entry.ts';
import { type Statement, toQuery } from './statement.ts';

export type ActorOptions = {
  readOnly: boolean;
  /** The workspace the request names; null means the caller's personal one. */
  workspaceId: string | null;
  requestId: string;
  timeoutMs?: number;
};

/**
 * One actor's transaction on one connection. It begins with its first statement: `begin`, the role switch and that
 * statement leave in one message. Not to be kept: it dies with the `asActor` that made it.
 */
export class Transaction {
  #state: 'idle' | 'open' | 'ended' = 'idle';
  #entryError: unknown;
  readonly #lease: Lease;
  readonly #entry: ReturnType<typeof entryOf>;
  /** Groups everything this transaction changes; the audit and its undo go by it. */
  readonly operationId = randomUUID();

  constructor(lease: Lease, actor: Actor, options: ActorOptions) {
    const { readOnly, workspaceId, requestId, timeoutMs = 15_000 } = options;
    this.#lease = lease;
    const { operationId } = this;
    this.#entry = entryOf(actor, { readOnly, workspaceId, timeoutMs, requestId, operationId });
  }

  /** A statement that was compiled once; prepared on the server. */
  run<Row, Params>(query: Statement<Row, Params>, params: Params): Promise<Row[]> {
    return this.#send<Row>(query.text, query.bind(params), true);
  }

  /** A statement whose text depends on the input: not kept prepared, so that odd inputs cannot fill the server. */
  query<Row>(query: SQLWrapper): Promise<Row[]> {
    const { sql: text, params } = toQuery(query);
    return this.#send<Row>(text, params, false);
  }

  /**
   * Marks a statement as the transaction's last: its commit leaves with it, so a procedure of one statement costs one
   * round trip. What is run after it begins a new transaction of the same actor.
   */
  async last<Result>(send: () => Promise<Result>): Promise<Result> {
    const result = send();
    const committed = this.#close('commit');
    const [outcome] = await Promise.allSettled([result, committed]);
    if (outcome.status === 'rejected') throw this.#entryError ?? outcome.reason;
    await committed;
    return outcome.value;
  }

  /** Commits what is open; nothing can be sent afterwards. */
  async commit(): Promise<void> {
    if (this.#state === 'open') await this.#close('commit');
    this.#state = 'ended';
  }

  /** Undoes what is open and answers the error that came first: a failed role switch fails all that follows it. */
  async rollback(error: unknown): Promise<unknown> {
    if (this.#state === 'open') await this.#close('rollback').catch(() => undefined);
    this.#state = 'ended';
    return this.#entryError ?? error;
  }

  #begin(): void {
    this.#state = 'open';
    this.#entryError = undefined;
    const failed = (error: unknown) => {
      this.#entryError ??= error;
    };
    this.#lease.send('begin', [], false).catch(failed);
    const { statement, params } = this.#entry;
    this.#lease.send(statement.text, bindable(statement.bind(params)), true).catch(failed);
  }

  #send<Row>(text: string, params: unknown[], prepare: boolean): Promise<Row[]> {
    if (this.#state === 'ended') return Promise.reject(new Error('This transaction has ended'));
    if (this.#state === 'idle') this.#begin();
    return asRows<Row>(this.#lease.send(text, bindable(params), prepare));
  }

  async #close(how: 'commit' | 'rollback'): Promise<void> {
    if (this.#state !== 'open') return;
    this.#state = 'idle';
    const { command } = await this.#lease.send(how, [], false).catch((error: unknown) => {
      this.#lease.discard();
      throw error;
    });
    if (how === 'commit' && command === 'ROLLBACK') {
      throw this.#entryError ?? new Error('The transaction had failed and was rolled back');
    }
  }
}

/** The driver's parameter type is narrower than what it serialises; ours come from Drizzle's encoders. */
const bindable = (params: unknown[]) => params as postgres.ParameterOrJSON<never>[];

/** Rows carry the aliases their statement was written with; output schemas check them. */
const asRows = <Row>(query: Promise<unknown>) => query as Promise<Row[]>;
