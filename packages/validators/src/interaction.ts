import { z } from 'zod';
import { ListInput, page } from './list.ts';
import { id, instantOut, metadata } from './primitives.ts';

export const interactionTypes = ['note', 'email', 'sms', 'call', 'meeting', 'ticket', 'system'] as const;
export const interactionType = z.enum(interactionTypes);

/** One row of a timeline. `metadata` of a call: direction, status, outcome, durationSeconds; of a note: callId. */
export const Interaction = z.object({
  id: z.string(),
  type: interactionType,
  occurredAt: instantOut,
  summary: z.string(),
  contactId: z.string().nullable(),
  companyId: z.string().nullable(),
  sourceTable: z.string(),
  sourceId: z.string(),
  actorId: z.string().nullable(),
  metadata,
});
export type Interaction = z.infer<typeof Interaction>;
export const TimelinePage = page(Interaction);

export const TimelineInput = ListInput.extend({
  contactId: id,
  types: z.array(interactionType).min(1).max(interactionTypes.length).optional(),
});
export type TimelineInput = z.infer<typeof TimelineInput>;
