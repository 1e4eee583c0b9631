import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { tenantColumns } from './columns.ts';
import { instant } from './instant.ts';
import { policy, systemPolicies, where } from './policies.ts';
import { xid8 } from './xid8.ts';

/** What happened, for webhooks and live screens. Written only by triggers. */
export const domainEvents = pgTable(
  'domain_events',
  {
    ...tenantColumns(),
    type: text('type').notNull(),
    entity: text('entity').notNull(),
    entityId: uuid('entity_id').notNull(),
    /** Of the payload's schema, which stands in `@switchboard/validators`. */
    version: integer('version').notNull().default(1),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    occurredAt: instant('occurred_at')
      .notNull()
      .default(sql`now()`),
    /** By which transaction: what a live screen has not seen yet is what its last snapshot did not show. */
    xid: xid8('xid')
      .notNull()
      .default(sql`pg_current_xact_id()`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('domain_events_newest_idx').on(t.workspaceId, t.occurredAt, t.id),
    index('domain_events_xid_idx').on(t.workspaceId, t.xid),
    policy('domain_events', 'select', 'manager', { using: where('webhooks.manage') }),
    ...systemPolicies('domain_events', ['select', 'delete']),
  ],
);
