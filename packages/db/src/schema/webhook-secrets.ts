import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { tenantColumns } from './columns.ts';
import { instant } from './instant.ts';
import { policy, systemPolicies, where } from './policies.ts';
import { webhooks } from './webhooks.ts';

/** Encrypted (AES-256-GCM). `authenticated` may write one and read none; only deliveries read them. */
export const webhookSecrets = pgTable(
  'webhook_secrets',
  {
    ...tenantColumns(),
    webhookId: uuid('webhook_id').notNull(),
    ciphertext: text('ciphertext').notNull(),
    /** Which key of the environment encrypted it. */
    keyId: text('key_id').notNull(),
    /** Set when rotated: until then deliveries carry a signature of both. */
    expiresAt: instant('expires_at'),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'webhook_secrets_webhook_fk',
      columns: [t.workspaceId, t.webhookId],
      foreignColumns: [webhooks.workspaceId, webhooks.id],
    }).onDelete('cascade'),
    index('webhook_secrets_webhook_idx').on(t.workspaceId, t.webhookId),
    policy('webhook_secrets', 'insert', 'manager', { withCheck: where('webhooks.manage') }),
    ...systemPolicies('webhook_secrets', ['select', 'update', 'delete']),
  ],
);
