import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { calls } from './calls.ts';
import { companies } from './companies.ts';
import { contacts } from './contacts.ts';
import { metadata, tenantColumns, timestamps } from './columns.ts';
import { notBlank } from './constraints.ts';
import { callerId, policy, records, systemPolicies } from './policies.ts';
import { onOwnContact } from './visibility.ts';
import { profiles } from './profiles.ts';

const mine = sql`(author_user_id = ${callerId} or ${onOwnContact})`;

/** A note on a call also carries the call's contact and company (a trigger copies them). */
export const notes = pgTable(
  'notes',
  {
    ...tenantColumns(),
    authorUserId: uuid('author_user_id').references(() => profiles.id, { onDelete: 'set null' }),
    bodyText: text('body_text').notNull(),
    callId: uuid('call_id'),
    contactId: uuid('contact_id'),
    companyId: uuid('company_id'),
    createHash: text('create_hash'),
    metadata: metadata(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'notes_call_fk',
      columns: [t.workspaceId, t.callId],
      foreignColumns: [calls.workspaceId, calls.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'notes_contact_fk',
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'notes_company_fk',
      columns: [t.workspaceId, t.companyId],
      foreignColumns: [companies.workspaceId, companies.id],
    }).onDelete('cascade'),
    index('notes_id_idx').on(t.id),
    index('notes_newest_idx').on(t.workspaceId, t.createdAt, t.id),
    index('notes_call_idx').on(t.workspaceId, t.callId, t.createdAt, t.id),
    index('notes_contact_idx').on(t.workspaceId, t.contactId, t.createdAt, t.id),
    index('notes_company_idx').on(t.workspaceId, t.companyId, t.createdAt, t.id),
    notBlank('notes_body_text_check', t.bodyText),
    check('notes_target_check', sql`num_nonnulls(call_id, contact_id, company_id) > 0`),
    policy('notes', 'select', 'staff', { using: records('notes.read', mine) }),
    policy('notes', 'insert', 'staff', {
      withCheck: sql`(${records('notes.write', mine)}) and author_user_id = ${callerId}`,
    }),
    policy('notes', 'update', 'staff', {
      using: records('notes.write', mine),
      withCheck: records('notes.write', mine),
    }),
    policy('notes', 'delete', 'staff', { using: records('notes.delete', mine) }),
    ...systemPolicies('notes', ['select', 'insert', 'update']),
  ],
);
