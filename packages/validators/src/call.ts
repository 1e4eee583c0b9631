import { z } from 'zod';
import { ListInput, page } from './list.ts';
import { id, instant, instantOut } from './primitives.ts';
import { phone } from './phone.ts';
import { optionalText } from './text.ts';

export const callOutcomes = [
  'connected',
  'no_answer',
  'voicemail',
  'callback',
  'not_interested',
  'interested',
  'booked_meeting',
] as const;
export const callOutcome = z.enum(callOutcomes);
export type CallOutcome = z.infer<typeof callOutcome>;

export const callStatuses = [
  'queued',
  'ringing',
  'in_progress',
  'completed',
  'busy',
  'failed',
  'no_answer',
  'canceled',
] as const;
export const callStatus = z.enum(callStatuses);
export const callDirections = ['inbound', 'outbound'] as const;
export const callDirection = z.enum(callDirections);
export const callChannels = ['phone', 'video', 'in_person', 'other'] as const;
export const callChannel = z.enum(callChannels);

export const Call = z.object({
  id: z.string(),
  contactId: z.string().nullable(),
  contactName: z.string().nullable(),
  companyId: z.string().nullable(),
  companyName: z.string().nullable(),
  userId: z.string().nullable(),
  direction: callDirection,
  channel: callChannel,
  fromNumber: z.string().nullable(),
  toNumber: z.string().nullable(),
  status: callStatus,
  outcome: callOutcome.nullable(),
  startedAt: instantOut,
  answeredAt: instantOut.nullable(),
  endedAt: instantOut.nullable(),
  durationSeconds: z.number().nullable(),
  createdBy: z.string().nullable(),
  createdAt: instantOut,
  updatedAt: instantOut,
});
export type Call = z.infer<typeof Call>;
export const CallPage = page(Call);

export const StartCallInput = z.object({
  id: id.optional(),
  contactId: id,
  dialedNumber: phone.optional(),
  direction: callDirection.default('outbound'),
  channel: callChannel.default('phone'),
  /** `log` records a call made on any phone. */
  mode: z.literal('log').default('log'),
  /** For calls recorded afterwards; now when absent, never in the future. */
  startedAt: instant.optional(),
});
export type StartCallInput = z.infer<typeof StartCallInput>;

export const EndCallInput = z.object({
  id,
  outcome: callOutcome,
  endedAt: instant.optional(),
  note: optionalText(20_000).optional(),
});
export type EndCallInput = z.infer<typeof EndCallInput>;

export const SetOutcomeInput = z.object({ id, outcome: callOutcome, expectedUpdatedAt: instant.optional() });
export type SetOutcomeInput = z.infer<typeof SetOutcomeInput>;

export const ListCallsInput = ListInput.extend({
  contactId: id.optional(),
  filter: z
    .object({ userId: id.optional(), outcome: callOutcome.optional(), direction: callDirection.optional() })
    .optional(),
});
export type ListCallsInput = z.infer<typeof ListCallsInput>;
