import type { WorkerUtils } from 'graphile-worker';
import type { Endpoint } from './webhook/claim.ts';
import type { Deliverer } from './webhook/deliverer.ts';

/** Wakes every endpoint that has something due: retries, and whatever a dead runner had in hand. */
export async function sweep(utils: WorkerUtils, deliverer: Deliverer): Promise<number> {
  const { rows } = await utils.withPgClient((client) =>
    client.query<Endpoint>(
      'select workspace_id as "workspaceId", webhook_id as "webhookId" from private.webhooks_due()',
    ),
  );
  for (const endpoint of rows) deliverer.wake(endpoint);
  return rows.length;
}
