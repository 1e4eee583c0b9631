import { columnsAs, sql, webhookDeliveries } from '@switchboard/db';
import type { WebhookDelivery } from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import type { Scope } from '../../trpc.ts';
import { deliveryInWorkspace, deliveryShape } from './shape.ts';

const select = (id: string) => sql`
  select ${columnsAs(deliveryShape)} from ${webhookDeliveries}
  where ${deliveryInWorkspace} and ${webhookDeliveries.id} = ${id}::uuid`;

/** Same id, same body, a fresh row of attempts. What waits for its next attempt is tried now. */
export async function redeliver({ tx }: Scope, { id }: { id: string }): Promise<WebhookDelivery> {
  const [found] = await tx.query<WebhookDelivery & { isOn: boolean }>(sql`
    select ${columnsAs({ ...deliveryShape, isOn: sql`w.enabled or event_type = 'webhook.test'` })} from ${webhookDeliveries}
    join public.webhooks w on w.workspace_id = ${webhookDeliveries.workspaceId} and w.id = ${webhookDeliveries.webhookId}
    where ${deliveryInWorkspace} and ${webhookDeliveries.id} = ${id}::uuid`);
  if (!found) throw new DomainError('NOT_FOUND');
  const { isOn, ...unchanged } = found;
  if (!isOn) throw new DomainError('WEBHOOK_OFF');
  // One that is being sent at this moment is leased for a minute: sending it twice at once helps nobody.
  const [renewed] = await tx.query<WebhookDelivery>(sql`
    update ${webhookDeliveries} set state = 'pending', next_attempt_at = now()
    where ${deliveryInWorkspace} and ${webhookDeliveries.id} = ${id}::uuid
      and (${webhookDeliveries.state} <> 'pending' or ${webhookDeliveries.nextAttemptAt} > now() + interval '1 minute')
    returning ${columnsAs(deliveryShape)}`);
  return renewed ?? unchanged;
}

/** Queues a delivery that says nothing but that it arrived; `delivery` tells how it went. */
export async function testWebhook({ tx }: Scope, { id }: { id: string }): Promise<WebhookDelivery> {
  const [made] = await tx.query<{ id: string }>(sql`select private.test_webhook(${id}::uuid) as id`);
  const [row] = made ? await tx.query<WebhookDelivery>(select(made.id)) : [];
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
