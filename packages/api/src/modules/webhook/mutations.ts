import {
  assignments,
  columnsAs,
  insertInto,
  type SQL,
  sql,
  type Transaction,
  webhooks,
  webhookSecrets,
} from '@switchboard/db';
import {
  firstWebhookSecret,
  randomWebhookSecret,
  sealWebhookSecret,
} from '@switchboard/integrations/webhook/secret';
import type {
  CreateWebhookInput,
  UpdateWebhookInput,
  Webhook,
  WebhookWithSecret,
} from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import { answerRetry, createHashOf } from '../../retry.ts';
import type { Scope } from '../../trpc.ts';
import { requireEndpoint } from './endpoint.ts';
import { webhookInWorkspace, webhookShape } from './shape.ts';

const SECRET_OVERLAP_MS = 24 * 3_600_000;

/** Who may write secrets may read none: an insert without `returning`. */
const keepSecret = (tx: Transaction, webhookId: string, secret: string) =>
  tx.query(
    insertInto(webhookSecrets, {
      workspaceId: sql`private.workspace_id()`,
      webhookId,
      ...sealWebhookSecret(secret, webhookId),
    }),
  );

export async function createWebhook({ tx }: Scope, input: CreateWebhookInput): Promise<WebhookWithSecret> {
  await requireEndpoint(input.url);
  const createHash = createHashOf(input);
  const values = {
    ...input,
    workspaceId: sql`private.workspace_id()`,
    createdBy: sql`private.caller_id()`,
    createHash,
  };
  const [made] = await tx.query<Webhook>(sql`
    ${insertInto(webhooks, values)} on conflict (workspace_id, id) do nothing returning ${columnsAs(webhookShape)}`);
  if (made) {
    const secret = firstWebhookSecret(made.id);
    await keepSecret(tx, made.id, secret);
    return { ...made, secret };
  }
  const [existing] = await tx.query<Webhook & { createHash: string | null }>(sql`
    select ${columnsAs({ ...webhookShape, createHash: webhooks.createHash })} from ${webhooks}
    where ${webhookInWorkspace} and ${webhooks.id} = ${input.id}::uuid`);
  const row = answerRetry(existing, createHash);
  return { ...row, secret: firstWebhookSecret(row.id) };
}

const select = (id: string): SQL =>
  sql`select ${columnsAs(webhookShape)} from ${webhooks} where ${webhookInWorkspace} and ${webhooks.id} = ${id}::uuid`;

export async function updateWebhook({ tx }: Scope, input: UpdateWebhookInput): Promise<Webhook> {
  const { id, expectedUpdatedAt, ...fields } = input;
  if (fields.url !== undefined) await requireEndpoint(fields.url);
  // Another address has failed nobody yet.
  const changes = assignments(
    webhooks,
    fields.url === undefined ? fields : { ...fields, failingSince: null },
  );
  const unchanged = expectedUpdatedAt
    ? sql`and ${webhooks.updatedAt} = ${expectedUpdatedAt}::timestamptz`
    : sql``;
  const [row] = await tx.query<Webhook>(
    changes
      ? sql`update ${webhooks} set ${changes} where ${webhookInWorkspace} and ${webhooks.id} = ${id}::uuid ${unchanged}
          returning ${columnsAs(webhookShape)}`
      : select(id),
  );
  if (row) return row;
  const [current] = await tx.query<Webhook>(select(id));
  throw current ? new DomainError('STALE', { current }) : new DomainError('NOT_FOUND');
}

/** With its deliveries. */
export async function removeWebhook({ tx }: Scope, { id }: { id: string }): Promise<{ id: string }> {
  const [row] = await tx.last(() =>
    tx.query<{ id: string }>(
      sql`delete from ${webhooks} where ${webhookInWorkspace} and ${webhooks.id} = ${id}::uuid returning id`,
    ),
  );
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/** A trigger lets the secret before this one sign along for a day. */
export async function rotateWebhookSecret({ tx }: Scope, { id }: { id: string }) {
  const [webhook] = await tx.query<Webhook>(select(id));
  if (!webhook) throw new DomainError('NOT_FOUND');
  const secret = randomWebhookSecret();
  await keepSecret(tx, id, secret);
  return { id, secret, previousExpiresAt: new Date(Date.now() + SECRET_OVERLAP_MS).toISOString() };
}
