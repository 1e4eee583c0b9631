import type { Pool } from '@switchboard/db';
import type { WebhookClient } from '@switchboard/integrations/webhook';
import { setTimeout as delay } from 'node:timers/promises';
import type { Endpoint } from './claim.ts';
import { EndpointRun, type RunContext } from './endpoint-run.ts';

const STOP_GRACE_MS = 5_000;

/** The deliveries of one process: a run for each endpoint that has something due, all side by side. */
export class Deliverer {
  readonly #runs = new Map<string, EndpointRun>();
  readonly #stopping = new AbortController();
  readonly #aborting = new AbortController();
  readonly #context: RunContext;

  constructor(options: { pool: Pool; client: WebhookClient }) {
    this.#context = { ...options, stopping: this.#stopping.signal, aborting: this.#aborting.signal };
  }

  /** Does not wait for anything to be sent. */
  wake(endpoint: Endpoint): void {
    if (this.#stopping.signal.aborted) return;
    const running = this.#runs.get(endpoint.webhookId);
    if (running) {
      running.nudge();
      return;
    }
    const run = new EndpointRun(endpoint, this.#context);
    this.#runs.set(endpoint.webhookId, run);
    void run.done.then(() => {
      this.#runs.delete(endpoint.webhookId);
      if (run.isNudged) this.wake(endpoint);
    });
  }

  /** Settles when everything that was woken is done. */
  async idle(): Promise<void> {
    while (this.#runs.size > 0) await Promise.all([...this.#runs.values()].map(({ done }) => done));
  }

  /** Takes nothing new; what is under way may finish for a while, and is then given back untried. */
  async stop(graceMs = STOP_GRACE_MS): Promise<void> {
    this.#stopping.abort();
    await Promise.race([this.idle(), delay(graceMs, undefined, { ref: false })]);
    this.#aborting.abort();
    await this.idle();
  }
}
