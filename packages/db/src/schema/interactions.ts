import { sql } from 'drizzle-orm';
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { interactionTypes } from '@switchboard/validators';
import { companies } from './companies.ts';
import { contacts } from './contacts.ts';
import { tenantColumns, timestamps } from './columns.ts';
import { oneOf } from './constraints.ts';
import { instant } from './instant.ts';
import { callerId, policy, records, systemPolicies } from './policies.ts';
import { onOwnContact } from './visibility.ts';
import { profiles } from './profiles.ts';

const mine = sql`(actor_id = ${callerId} or ${onOwnContact})`;

/** The timeline. Written only by triggers on the tables it mirrors: `authenticated` may read it and nothing else. */
export const interactions = pgTable(
  'interactions',
  {
    ...tenantColumns(),
    type: text('type', { enum: interactionTypes }).notNull(),
    occurredAt: instant('occurred_at').notNull(),
    summary: text('summary').notNull(),
    contactId: uuid('contact_id'),
    companyId: uuid('company_id'),
    sourceTable: text('source_table').notNull(),
    sourceId: uuid('source_id').notNull(),
    actorId: uuid('actor_id').references(() => profiles.id, { onDelete: 'set null' }),
    metadata: jsonb('metadata').$type<Record<string, unknown>>().notNull().default({}),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'interactions_contact_fk',
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'interactions_company_fk',
      columns: [t.workspaceId, t.companyId],
      foreignColumns: [companies.workspaceId, companies.id],
    }),
    uniqueIndex('interactions_source_idx').on(t.workspaceId, t.sourceTable, t.sourceId),
    index('interactions_contact_idx').on(t.workspaceId, t.contactId, t.occurredAt, t.id),
    index('interactions_company_idx').on(t.workspaceId, t.companyId, t.occurredAt, t.id),
    oneOf('interactions_type_check', t.type, interactionTypes),
    policy('interactions', 'select', 'staff', { using: records('contacts.read', mine) }),
    ...systemPolicies('interactions', ['select']),
  ],
);
