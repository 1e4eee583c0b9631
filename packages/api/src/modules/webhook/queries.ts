import { columnsAs, type SQL, sql, statement, webhookDeliveries, webhooks } from '@switchboard/db';
import type {
  ListDeliveriesInput,
  ListedWebhook,
  WebhookDelivery,
  WebhookDeliveryDetail,
} from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import { decodeCursor, TimeCursor, toPage } from '../../page.ts';
import type { Scope } from '../../trpc.ts';
import { deliveryInWorkspace, deliveryShape, webhookInWorkspace, webhookShape } from './shape.ts';

// The last hundred of each: the cost of the list does not grow with what was ever delivered.
const all = statement<ListedWebhook, Record<string, never>>(sql`
  select ${columnsAs(webhookShape)}, h.health
  from ${webhooks}
  cross join lateral (
    select json_build_object(
      'delivered', count(*) filter (where d.state = 'delivered'),
      'pending', count(*) filter (where d.state = 'pending'),
      'dead', count(*) filter (where d.state = 'dead'),
      'lastDeliveredAt', to_char(
        max(d.updated_at) filter (where d.state = 'delivered') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'
      )
    ) as health
    from (
      select r.state, r.updated_at from public.webhook_deliveries r
      where r.workspace_id = ${webhooks.workspaceId} and r.webhook_id = ${webhooks.id}
      order by r.created_at desc, r.id desc limit 100
    ) d
  ) h
  where ${webhookInWorkspace}
  order by ${webhooks.createdAt}, ${webhooks.id}`);

export async function listWebhooks({ tx }: Scope): Promise<{ items: ListedWebhook[]; nextCursor: null }> {
  return { items: await tx.last(() => tx.run(all, {})), nextCursor: null };
}

/** Newest first. Without a webhook: of all of them, each read by its own index. */
export async function listDeliveries(
  { tx }: Scope,
  { limit, cursor, webhookId, state }: ListDeliveriesInput,
) {
  const after = decodeCursor(cursor, TimeCursor);
  const parts: SQL[] = [deliveryInWorkspace, sql`${webhookDeliveries.webhookId} = w.id`];
  if (state) parts.push(sql`${webhookDeliveries.state} = ${state}`);
  if (after) {
    const key = sql`(${webhookDeliveries.createdAt}, ${webhookDeliveries.id})`;
    parts.push(sql`${key} < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  }
  const chosen = webhookId ? sql`and v.id = ${webhookId}::uuid` : sql``;
  const newest = sql`order by "createdAt" desc, id desc limit ${limit + 1}`;
  const rows = await tx.last(() =>
    tx.query<WebhookDelivery>(sql`
      select d.* from (select v.id from public.webhooks v where v.workspace_id = private.workspace_id() ${chosen}) w
      cross join lateral (
        select ${columnsAs(deliveryShape)} from ${webhookDeliveries} where ${sql.join(parts, sql` and `)}
        order by ${webhookDeliveries.createdAt} desc, ${webhookDeliveries.id} desc limit ${limit + 1}
      ) d
      ${newest}`),
  );
  return toPage(rows, limit, (row) => [row.createdAt, row.id]);
}

const detailShape = { ...deliveryShape, body: webhookDeliveries.body, attempts: webhookDeliveries.attempts };
const byId = statement<WebhookDeliveryDetail, { id: string }>(sql`
  select ${columnsAs(detailShape)} from ${webhookDeliveries}
  where ${deliveryInWorkspace} and ${webhookDeliveries.id} = ${sql.placeholder('id')}::uuid`);

export async function getDelivery({ tx }: Scope, { id }: { id: string }): Promise<WebhookDeliveryDetail> {
  const [row] = await tx.last(() => tx.run(byId, { id }));
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
