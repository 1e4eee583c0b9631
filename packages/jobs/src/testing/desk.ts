import { factories, openTestDatabase } from '@switchboard/db/testing';
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { readEnv } from '../env.ts';
import { startJobsRunner } from '../runner.ts';

process.env.SWITCHBOARD_ENCRYPTION_KEYS ??= `test:${randomBytes(32).toString('base64')}`;
process.env.SWITCHBOARD_ALLOW_LOOPBACK_WEBHOOKS = '1';
const { firstWebhookSecret, sealWebhookSecret } = await import('@switchboard/integrations/webhook/secret');

type Row = {
  id: string;
  state: string;
  attempt: number;
  status: number | null;
  error: string | null;
  attempts: { status: number | null; error: string | null; response: string | null }[];
  waits_ms: number | null;
};

/** A database with webhooks in it, and runners that work its queue. */
export async function openTestDesk() {
  const database = await openTestDatabase();
  const { owner, jobsUrl } = database;
  const make = factories(owner);
  const env = readEnv({ JOBS_DATABASE_URL: jobsUrl });

  async function makeWebhook(workspaceId: string, url: string, values: Record<string, unknown> = {}) {
    const id = await make.insert('webhooks', {
      workspace_id: workspaceId,
      url,
      event_types: ['*'],
      ...values,
    });
    const secret = firstWebhookSecret(id);
    await addSecret(workspaceId, id, secret);
    return { id, secret };
  }

  async function addSecret(workspaceId: string, webhookId: string, secret: string): Promise<void> {
    const { ciphertext, keyId } = sealWebhookSecret(secret, webhookId);
    await make.insert('webhook_secrets', {
      workspace_id: workspaceId,
      webhook_id: webhookId,
      ciphertext,
      key_id: keyId,
    });
  }

  async function makeWorkspace() {
    return make.makeWorkspace(await make.makeUser());
  }

  const deliveries = (webhookId: string) => owner<Row[]>`
    select id, state, attempt, status, error, attempts,
      extract(epoch from next_attempt_at - now())::float8 * 1000 as waits_ms
    from public.webhook_deliveries where webhook_id = ${webhookId} order by id`;

  /** Time passes: what waits at this webhook is due now. */
  const makeDue = (webhookId: string) => owner`
    update public.webhook_deliveries set next_attempt_at = now() where webhook_id = ${webhookId} and state = 'pending'`;

  async function startRunner() {
    const runner = await startJobsRunner({ env });
    onTestFinished(() => runner.stop());
    return runner;
  }

  return { ...database, make, env, makeWebhook, addSecret, makeWorkspace, deliveries, makeDue, startRunner };
}
