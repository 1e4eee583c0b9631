import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdBy, metadata, tenantColumns, timestamps } from './columns.ts';
import { notBlank } from './constraints.ts';
import { instant } from './instant.ts';
import {
  callerId,
  inAdminWorkspace,
  policy,
  records,
  restriction,
  systemPolicies,
  where,
  whereOwn,
} from './policies.ts';
import { hasOwnContact } from './visibility.ts';
import { workspaceMembers } from './workspace-members.ts';

const mine = sql`(owner_id = ${callerId} or ${hasOwnContact})`;

export const companies = pgTable(
  'companies',
  {
    ...tenantColumns(),
    name: text('name').notNull(),
    /** Lower case, single spaces: how a company is found by its name, and how lists sort. */
    nameKey: text('name_key')
      .notNull()
      .generatedAlwaysAs(sql`lower(btrim(regexp_replace(name, '\\s+', ' ', 'g')))`),
    domain: text('domain'),
    website: text('website'),
    phone: text('phone'),
    street: text('street'),
    city: text('city'),
    region: text('region'),
    postalCode: text('postal_code'),
    country: text('country'),
    tags: text('tags')
      .array()
      .notNull()
      .default(sql`'{}'`),
    ownerId: uuid('owner_id'),
    createdBy: createdBy(),
    createHash: text('create_hash'),
    metadata: metadata(),
    ...timestamps(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'companies_owner_fk',
      columns: [t.workspaceId, t.ownerId],
      foreignColumns: [workspaceMembers.workspaceId, workspaceMembers.userId],
    }),
    index('companies_id_idx').on(t.id),
    index('companies_name_idx')
      .on(t.workspaceId, t.nameKey, t.id)
      .where(sql`deleted_at is null`),
    index('companies_owner_idx')
      .on(t.workspaceId, t.ownerId)
      .where(sql`deleted_at is null`),
    notBlank('companies_name_check', t.name),
    policy('companies', 'select', 'staff', { using: records('companies.read', mine) }),
    policy('companies', 'insert', 'staff', {
      withCheck: sql`(${where('companies.write')} or ${whereOwn('companies.write', sql`true`)}) and created_by = ${callerId}`,
    }),
    policy('companies', 'update', 'staff', {
      using: records('companies.write', mine),
      withCheck: records('companies.write', mine),
    }),
    policy('companies', 'delete', 'staff', { using: records('companies.delete', mine) }),
    restriction('companies', 'delete', 'admin', { using: inAdminWorkspace }),
    ...systemPolicies('companies', ['select', 'insert', 'update', 'delete']),
  ],
);
