import { type Pool, sql, statement } from '@switchboard/db';
import { openWebhookSecret } from '@switchboard/integrations/webhook';
import { inWorkspace } from '../system.ts';

export type Endpoint = { workspaceId: string; webhookId: string };
export type ClaimedDelivery = { id: string; body: string; attempt: number };
export type Claim = { url: string; secrets: string[]; deliveries: ClaimedDelivery[] };

type Params = { webhookId: string; limit: number };
const webhookId = sql`${sql.placeholder('webhookId')}::uuid`;

const target = statement<
  { url: string; secrets: { ciphertext: string; keyId: string }[] },
  { webhookId: string }
>(sql`
  select w.url, coalesce((
    select json_agg(json_build_object('ciphertext', s.ciphertext, 'keyId', s.key_id) order by s.created_at desc, s.id desc)
    from public.webhook_secrets s
    where s.workspace_id = w.workspace_id and s.webhook_id = w.id and (s.expires_at is null or s.expires_at > now())
  ), '[]') as secrets
  from public.webhooks w where w.workspace_id = private.workspace_id() and w.id = ${webhookId}`);

// The lease: until it runs out no other runner sees the row, and when this one dies it is due again.
const lease = statement<ClaimedDelivery, Params>(sql`
  with due as materialized (
    select d.workspace_id, d.id from public.webhook_deliveries d
    join public.webhooks w on w.workspace_id = d.workspace_id and w.id = d.webhook_id
    where d.workspace_id = private.workspace_id() and d.webhook_id = ${webhookId} and d.state = 'pending'
      and d.next_attempt_at <= now() and (w.enabled or d.event_type = 'webhook.test')
    order by d.next_attempt_at, d.id limit ${sql.placeholder('limit')}
    for update of d skip locked
  )
  update public.webhook_deliveries d set next_attempt_at = now() + interval '60 seconds' from due
  where d.workspace_id = due.workspace_id and d.id = due.id
  returning d.id, d.body, d.attempt`);

/** Takes what is due at one endpoint, with all that is needed to send it. */
export async function claimDue(pool: Pool, endpoint: Endpoint, limit: number): Promise<Claim> {
  const params = { webhookId: endpoint.webhookId, limit };
  const [[found], deliveries] = await inWorkspace(pool, endpoint.workspaceId, (tx) =>
    tx.last(() => Promise.all([tx.run(target, params), tx.run(lease, params)])),
  );
  if (!found || deliveries.length === 0) return { url: '', secrets: [], deliveries: [] };
  const secrets = found.secrets.map((sealed) => openWebhookSecret(sealed, endpoint.webhookId));
  return { url: found.url, secrets, deliveries };
}

const release = statement<unknown, { ids: string }>(sql`
  update public.webhook_deliveries set next_attempt_at = now()
  where workspace_id = private.workspace_id() and state = 'pending'
    and id = any (string_to_array(${sql.placeholder('ids')}::text, ',')::uuid[])`);

/** Gives back what was claimed and not tried: another runner may have it at once. */
export async function releaseClaimed(pool: Pool, { workspaceId }: Endpoint, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await inWorkspace(pool, workspaceId, (tx) => tx.last(() => tx.run(release, { ids: ids.join(',') })));
}
