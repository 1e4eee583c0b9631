import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { callOutcomes } from '@switchboard/validators';
import { companies } from './companies.ts';
import { createdBy, metadata, tenantColumns, timestamps } from './columns.ts';
import { notBlank, oneOf } from './constraints.ts';
import { instant } from './instant.ts';
import { callerId, inAdminWorkspace, policy, records, restriction, systemPolicies } from './policies.ts';
import { workspaceMembers } from './workspace-members.ts';

const live = sql`deleted_at is null`;
const mine = sql`owner_id = ${callerId}`;
const written = records('contacts.write', mine);

export const contacts = pgTable(
  'contacts',
  {
    ...tenantColumns(),
    fullName: text('full_name').notNull(),
    /** How lists sort by name. */
    nameKey: text('name_key')
      .notNull()
      .generatedAlwaysAs(sql`lower(btrim(full_name))`),
    firstName: text('first_name'),
    lastName: text('last_name'),
    title: text('title'),
    companyId: uuid('company_id'),
    email: text('email'),
    phone: text('phone'),
    linkedinUrl: text('linkedin_url'),
    tags: text('tags')
      .array()
      .notNull()
      .default(sql`'{}'`),
    ownerId: uuid('owner_id'),
    timezone: text('timezone'),
    doNotCall: boolean('do_not_call').notNull().default(false),
    /** Both kept by the trigger on `calls`. */
    lastContactedAt: instant('last_contacted_at'),
    lastCallOutcome: text('last_call_outcome', { enum: callOutcomes }),
    createdBy: createdBy(),
    createHash: text('create_hash'),
    metadata: metadata(),
    ...timestamps(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'contacts_owner_fk',
      columns: [t.workspaceId, t.ownerId],
      foreignColumns: [workspaceMembers.workspaceId, workspaceMembers.userId],
    }),
    foreignKey({
      name: 'contacts_company_fk',
      columns: [t.workspaceId, t.companyId],
      foreignColumns: [companies.workspaceId, companies.id],
    }),
    index('contacts_id_idx').on(t.id),
    index('contacts_newest_idx').on(t.workspaceId, t.createdAt, t.id).where(live),
    index('contacts_name_idx').on(t.workspaceId, t.nameKey, t.id).where(live),
    index('contacts_last_contacted_idx')
      .on(t.workspaceId, sql`coalesce(last_contacted_at, '-infinity')`, t.id)
      .where(live),
    index('contacts_company_idx').on(t.workspaceId, t.companyId).where(live),
    index('contacts_owner_idx').on(t.workspaceId, t.ownerId, t.createdAt, t.id).where(live),
    index('contacts_email_idx').on(t.workspaceId, t.email).where(live),
    index('contacts_phone_idx').on(t.workspaceId, t.phone).where(live),
    notBlank('contacts_full_name_check', t.fullName),
    oneOf('contacts_last_call_outcome_check', t.lastCallOutcome, callOutcomes),
    policy('contacts', 'select', 'staff', { using: records('contacts.read', mine) }),
    policy('contacts', 'insert', 'staff', { withCheck: sql`(${written}) and created_by = ${callerId}` }),
    policy('contacts', 'update', 'staff', { using: written, withCheck: written }),
    policy('contacts', 'delete', 'staff', { using: records('contacts.delete', mine) }),
    restriction('contacts', 'delete', 'admin', { using: inAdminWorkspace }),
    ...systemPolicies('contacts', ['select', 'insert', 'update', 'delete']),
  ],
);
