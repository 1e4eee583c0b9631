import type { Pool } from '@switchboard/db';
import type { WebhookClient } from '@switchboard/integrations/webhook';
import { log, messageOf } from '../log.ts';
import { type Claim, claimDue, type ClaimedDelivery, type Endpoint, releaseClaimed } from './claim.ts';
import { recordOutcome } from './record.ts';

/** Requests under way to one endpoint at once: enough to be quick, few enough to be polite. */
const MAX_IN_FLIGHT = 10;
/** Twice the timeout of a request passes at most before the last of these is done: well within the lease. */
const MAX_CLAIMED = 20;

export type RunContext = { pool: Pool; client: WebhookClient; stopping: AbortSignal; aborting: AbortSignal };

/** Sends what is due at one endpoint until nothing is. However slow it is, it holds up itself alone. */
export class EndpointRun {
  readonly done: Promise<void>;
  readonly #endpoint: Endpoint;
  readonly #context: RunContext;
  readonly #inFlight = new Set<Promise<void>>();
  #waiting: ClaimedDelivery[] = [];
  #claim: Claim = { url: '', secrets: [], deliveries: [] };
  #nudge = Promise.withResolvers<void>();
  #isNudged = false;
  #isDrained = false;

  constructor(endpoint: Endpoint, context: RunContext) {
    this.#endpoint = endpoint;
    this.#context = context;
    this.done = this.#run().catch((error: unknown) => {
      log('error', 'webhook deliveries interrupted', { ...endpoint, error: messageOf(error) });
    });
  }

  /** True when somebody nudged it too late to be served. */
  get isNudged(): boolean {
    return this.#isNudged;
  }

  /** Something new is due. */
  nudge(): void {
    this.#isNudged = true;
    this.#nudge.resolve();
  }

  async #run(): Promise<void> {
    try {
      do {
        await this.#refill();
        this.#sendWaiting();
        if (this.#inFlight.size > 0) await Promise.race([...this.#inFlight, ...this.#newWork()]);
      } while (this.#inFlight.size > 0 || this.#mayGoOn());
    } finally {
      await Promise.all(this.#inFlight);
      await releaseClaimed(
        this.#context.pool,
        this.#endpoint,
        this.#waiting.map(({ id }) => id),
      );
    }
  }

  #mayGoOn(): boolean {
    return !this.#context.stopping.aborted && (!this.#isDrained || this.#isNudged);
  }

  /** What is worth interrupting the wait for an answer, while there is room for more requests. */
  #newWork(): Promise<void>[] {
    return this.#inFlight.size < MAX_IN_FLIGHT && !this.#context.stopping.aborted
      ? [this.#nudge.promise]
      : [];
  }

  async #refill(): Promise<void> {
    if (this.#context.stopping.aborted || this.#waiting.length > 0 || this.#inFlight.size >= MAX_IN_FLIGHT)
      return;
    // Before the claim: who nudges while it is under way is heard.
    this.#isNudged = false;
    this.#nudge = Promise.withResolvers();
    this.#claim = await claimDue(this.#context.pool, this.#endpoint, MAX_CLAIMED - this.#inFlight.size);
    this.#waiting = this.#claim.deliveries;
    this.#isDrained = this.#waiting.length === 0;
  }

  #sendWaiting(): void {
    while (!this.#context.stopping.aborted && this.#inFlight.size < MAX_IN_FLIGHT) {
      const delivery = this.#waiting.shift();
      if (!delivery) return;
      const sending = this.#send(delivery, this.#claim)
        .catch((error: unknown) => {
          log('error', 'webhook attempt not recorded', {
            ...this.#endpoint,
            id: delivery.id,
            error: messageOf(error),
          });
        })
        .finally(() => this.#inFlight.delete(sending));
      this.#inFlight.add(sending);
    }
  }

  async #send(delivery: ClaimedDelivery, { url, secrets }: Claim): Promise<void> {
    const { pool, client, aborting } = this.#context;
    const at = new Date();
    try {
      const outcome = await client.send({ url, id: delivery.id, body: delivery.body, secrets }, aborting);
      const isSwitchedOff = await recordOutcome(pool, this.#endpoint, delivery, outcome, at);
      if (isSwitchedOff)
        log('warning', 'webhook switched off', { ...this.#endpoint, status: outcome.status });
    } catch (error) {
      if (!aborting.aborted) throw error;
      await releaseClaimed(pool, this.#endpoint, [delivery.id]);
    }
  }
}
