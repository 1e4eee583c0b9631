import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { callChannels, callDirections, callOutcomes, callStatuses } from '@switchboard/validators';
import { companies } from './companies.ts';
import { contacts } from './contacts.ts';
import { createdBy, metadata, tenantColumns, timestamps } from './columns.ts';
import { oneOf } from './constraints.ts';
import { instant } from './instant.ts';
import { callerId, policy, records, systemPolicies } from './policies.ts';
import { onOwnContact } from './visibility.ts';
import { profiles } from './profiles.ts';

const mine = sql`(user_id = ${callerId} or ${onOwnContact})`;

export const calls = pgTable(
  'calls',
  {
    ...tenantColumns(),
    contactId: uuid('contact_id'),
    companyId: uuid('company_id'),
    /** Who is on the phone. */
    userId: uuid('user_id').references(() => profiles.id, { onDelete: 'set null' }),
    direction: text('direction', { enum: callDirections }).notNull(),
    channel: text('channel', { enum: callChannels }).notNull().default('phone'),
    fromNumber: text('from_number'),
    toNumber: text('to_number'),
    provider: text('provider'),
    providerCallId: text('provider_call_id'),
    status: text('status', { enum: callStatuses }).notNull().default('in_progress'),
    outcome: text('outcome', { enum: callOutcomes }),
    startedAt: instant('started_at')
      .notNull()
      .default(sql`now()`),
    answeredAt: instant('answered_at'),
    endedAt: instant('ended_at'),
    durationSeconds: integer('duration_seconds').generatedAlwaysAs(
      sql`floor(extract(epoch from (ended_at - started_at)))::integer`,
    ),
    recordingUrl: text('recording_url'),
    transcript: text('transcript'),
    conversationSummary: text('conversation_summary'),
    transferred: boolean('transferred').notNull().default(false),
    transferredAt: instant('transferred_at'),
    transferReason: text('transfer_reason'),
    transferDepartment: text('transfer_department'),
    createdBy: createdBy(),
    createHash: text('create_hash'),
    metadata: metadata(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: 'calls_contact_fk',
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'calls_company_fk',
      columns: [t.workspaceId, t.companyId],
      foreignColumns: [companies.workspaceId, companies.id],
    }),
    index('calls_id_idx').on(t.id),
    index('calls_newest_idx').on(t.workspaceId, t.startedAt, t.id),
    index('calls_contact_idx').on(t.workspaceId, t.contactId, t.startedAt, t.id),
    index('calls_user_idx').on(t.workspaceId, t.userId, t.startedAt, t.id),
    index('calls_company_idx').on(t.workspaceId, t.companyId),
    uniqueIndex('calls_one_active_idx')
      .on(t.workspaceId, t.userId)
      .where(sql`ended_at is null`),
    uniqueIndex('calls_provider_idx').on(t.provider, t.providerCallId),
    oneOf('calls_direction_check', t.direction, callDirections),
    oneOf('calls_channel_check', t.channel, callChannels),
    oneOf('calls_status_check', t.status, callStatuses),
    oneOf('calls_outcome_check', t.outcome, callOutcomes),
    check('calls_end_after_start_check', sql`ended_at >= started_at`),
    policy('calls', 'select', 'staff', { using: records('calls.read', mine) }),
    policy('calls', 'insert', 'staff', {
      withCheck: sql`(${records('calls.write', mine)}) and created_by = ${callerId} and user_id = ${callerId}`,
    }),
    policy('calls', 'update', 'staff', {
      using: records('calls.write', mine),
      withCheck: records('calls.write', mine),
    }),
    policy('calls', 'delete', 'staff', { using: records('calls.delete', mine) }),
    ...systemPolicies('calls', ['select', 'insert', 'update']),
  ],
);
