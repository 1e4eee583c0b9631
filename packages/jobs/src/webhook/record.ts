import { type Pool, sql, statement } from '@switchboard/db';
import { type Outcome, retryDelayMs } from '@switchboard/integrations/webhook';
import { inWorkspace } from '../system.ts';
import type { ClaimedDelivery, Endpoint } from './claim.ts';

/** An endpoint that has failed for so long, without one success, is switched off. */
const FAILING_DAYS = 5;
const GONE = 410;
/** A delivery that people send again and again keeps its latest attempts. */
const KEPT_ATTEMPTS = 50;

type Params = {
  id: string;
  webhookId: string;
  state: 'pending' | 'delivered' | 'dead';
  status: number | null;
  responseMs: number;
  error: string | null;
  attempt: string;
  delayMs: number | null;
};
const param = (name: keyof Params, type: string) => sql`${sql.placeholder(name)}::${sql.raw(type)}`;

// What another runner has delivered in the meantime stays delivered; the attempt is recorded all the same.
const write = sql`
  update public.webhook_deliveries d set
    state = case when d.state = 'delivered' then d.state else ${param('state', 'text')} end,
    next_attempt_at = case when d.state <> 'delivered' and ${param('state', 'text')} = 'pending'
      then now() + ${param('delayMs', 'double precision')} * interval '1 millisecond' end,
    error = case when d.state = 'delivered' then d.error else ${param('error', 'text')} end,
    attempt = d.attempt + 1, status = ${param('status', 'integer')}, response_ms = ${param('responseMs', 'integer')},
    attempts = case when jsonb_array_length(d.attempts) >= ${sql.raw(String(KEPT_ATTEMPTS))} then d.attempts - 0 else d.attempts end
      || ${param('attempt', 'jsonb')}
  where d.workspace_id = private.workspace_id() and d.id = ${param('id', 'uuid')}`;

const thisWebhook = sql`w.workspace_id = private.workspace_id() and w.id = ${param('webhookId', 'uuid')}`;

const succeeded = statement<unknown, Params>(sql`
  with healthy as (
    update public.webhooks w set failing_since = null where ${thisWebhook} and w.failing_since is not null
  )
  ${write}`);

const failed = statement<{ enabled: boolean }, Params>(sql`
  update public.webhooks w set
    failing_since = coalesce(w.failing_since, now()),
    enabled = w.enabled and coalesce(w.failing_since, now()) > now() - interval '${sql.raw(String(FAILING_DAYS))} days',
    disabled_reason = case when w.enabled and w.failing_since <= now() - interval '${sql.raw(String(FAILING_DAYS))} days'
      then 'failing' else w.disabled_reason end
  where ${thisWebhook}
    and (w.failing_since is null or w.enabled and w.failing_since <= now() - interval '${sql.raw(String(FAILING_DAYS))} days')
  returning w.enabled`);

const gone = statement<{ enabled: boolean }, Params>(sql`
  update public.webhooks w set enabled = false, disabled_reason = 'gone', failing_since = coalesce(w.failing_since, now())
  where ${thisWebhook} and w.enabled
  returning w.enabled`);

const writeOnly = statement<unknown, Params>(write);

function paramsOf(delivery: ClaimedDelivery, endpoint: Endpoint, outcome: Outcome, at: Date): Params {
  const { status, responseMs, error, response, retryAfterMs } = outcome;
  const isFine = error === null;
  const delayMs = isFine || status === GONE ? null : retryDelayMs(delivery.attempt + 1, retryAfterMs);
  return {
    id: delivery.id,
    webhookId: endpoint.webhookId,
    state: isFine ? 'delivered' : delayMs === null ? 'dead' : 'pending',
    status,
    responseMs,
    error,
    attempt: JSON.stringify([{ at: at.toISOString(), status, responseMs, error, response }]),
    delayMs,
  };
}

/** What an attempt came to: delivered, to be tried again later, or dead. True when the webhook was switched off by it. */
export async function recordOutcome(
  pool: Pool,
  endpoint: Endpoint,
  delivery: ClaimedDelivery,
  outcome: Outcome,
  at: Date,
): Promise<boolean> {
  const params = paramsOf(delivery, endpoint, outcome, at);
  return inWorkspace(pool, endpoint.workspaceId, async (tx) => {
    if (params.state === 'delivered') {
      await tx.last(() => tx.run(succeeded, params));
      return false;
    }
    // The delivery first: switching off turns only what still waits into dead letters.
    const [, webhook] = await tx.last(() =>
      Promise.all([tx.run(writeOnly, params), tx.run(outcome.status === GONE ? gone : failed, params)]),
    );
    return webhook[0]?.enabled === false;
  });
}
