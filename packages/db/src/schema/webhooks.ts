import { sql } from 'drizzle-orm';
import { boolean, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { webhookDisabledReasons } from '@switchboard/validators';
import { createdBy, tenantColumns, timestamps } from './columns.ts';
import { oneOf } from './constraints.ts';
import { instant } from './instant.ts';
import { callerId, policy, systemPolicies, where } from './policies.ts';

const managed = where('webhooks.manage');

/** Its secret stands in `webhook_secrets`. */
export const webhooks = pgTable(
  'webhooks',
  {
    ...tenantColumns(),
    url: text('url').notNull(),
    description: text('description'),
    /** `contact.created`, `contact.*` or `*`. */
    eventTypes: text('event_types').array().notNull(),
    enabled: boolean('enabled').notNull().default(true),
    /** Why we switched it off: `gone` (it answered 410) or `failing` (for days). */
    disabledReason: text('disabled_reason', { enum: webhookDisabledReasons }),
    disabledAt: instant('disabled_at'),
    failingSince: instant('failing_since'),
    createdBy: createdBy(),
    createHash: text('create_hash'),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    oneOf('webhooks_disabled_reason_check', t.disabledReason, webhookDisabledReasons),
    policy('webhooks', 'select', 'manager', { using: managed }),
    policy('webhooks', 'insert', 'manager', { withCheck: sql`${managed} and created_by = ${callerId}` }),
    policy('webhooks', 'update', 'manager', { using: managed, withCheck: managed }),
    policy('webhooks', 'delete', 'manager', { using: managed }),
    ...systemPolicies('webhooks', ['select', 'update']),
  ],
);
