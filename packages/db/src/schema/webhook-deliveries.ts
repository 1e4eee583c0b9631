import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { webhookDeliveryStates } from '@switchboard/validators';
import { tenantColumns, timestamps } from './columns.ts';
import { oneOf } from './constraints.ts';
import { instant } from './instant.ts';
import { policy, systemPolicies, where } from './policies.ts';
import { webhooks } from './webhooks.ts';

/** One event for one endpoint. Its id and body never change; `attempts` says what each try came to. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    ...tenantColumns(),
    webhookId: uuid('webhook_id').notNull(),
    eventId: uuid('event_id').notNull(),
    eventType: text('event_type').notNull(),
    body: text('body').notNull(),
    state: text('state', { enum: webhookDeliveryStates }).notNull().default('pending'),
    attempt: integer('attempt').notNull().default(0),
    /** The last answer's HTTP status; null when there was none. */
    status: integer('status'),
    responseMs: integer('response_ms'),
    error: text('error'),
    attempts: jsonb('attempts').$type<Record<string, unknown>[]>().notNull().default([]),
    nextAttemptAt: instant('next_attempt_at').default(sql`now()`),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'webhook_deliveries_webhook_fk',
      columns: [t.workspaceId, t.webhookId],
      foreignColumns: [webhooks.workspaceId, webhooks.id],
    }).onDelete('cascade'),
    uniqueIndex('webhook_deliveries_event_idx').on(t.workspaceId, t.webhookId, t.eventId),
    index('webhook_deliveries_newest_idx').on(t.workspaceId, t.webhookId, t.createdAt, t.id),
    index('webhook_deliveries_dead_idx')
      .on(t.workspaceId, t.webhookId, t.createdAt, t.id)
      .where(sql`state = 'dead'`),
    index('webhook_deliveries_due_idx')
      .on(t.workspaceId, t.webhookId, t.nextAttemptAt)
      .where(sql`state = 'pending'`),
    oneOf('webhook_deliveries_state_check', t.state, webhookDeliveryStates),
    policy('webhook_deliveries', 'select', 'manager', { using: where('webhooks.manage') }),
    policy('webhook_deliveries', 'update', 'manager', {
      using: where('webhooks.manage'),
      withCheck: where('webhooks.manage'),
    }),
    ...systemPolicies('webhook_deliveries', ['select', 'insert', 'update', 'delete']),
  ],
);
