import { z } from 'zod';
import { eventPatterns } from './event.ts';
import { ListInput, page } from './list.ts';
import { id, instant, instantOut } from './primitives.ts';
import { optionalText } from './text.ts';

export const webhookDeliveryStates = ['pending', 'delivered', 'dead'] as const;
export const webhookDeliveryState = z.enum(webhookDeliveryStates);
export type WebhookDeliveryState = z.infer<typeof webhookDeliveryState>;

/** Why we switched a webhook off: it answered 410, or failed for days. */
export const webhookDisabledReasons = ['gone', 'failing'] as const;

export const Webhook = z.object({
  id: z.string(),
  url: z.string(),
  description: z.string().nullable(),
  eventTypes: z.array(z.string()),
  enabled: z.boolean(),
  disabledReason: z.enum(webhookDisabledReasons).nullable(),
  disabledAt: instantOut.nullable(),
  failingSince: instantOut.nullable(),
  createdBy: z.string().nullable(),
  createdAt: instantOut,
  updatedAt: instantOut,
});
export type Webhook = z.infer<typeof Webhook>;

/** How its last hundred deliveries fared. */
export const WebhookHealth = z.object({
  delivered: z.number(),
  pending: z.number(),
  dead: z.number(),
  lastDeliveredAt: instantOut.nullable(),
});
export const ListedWebhook = Webhook.extend({ health: WebhookHealth });
export type ListedWebhook = z.infer<typeof ListedWebhook>;
export const WebhookPage = page(ListedWebhook);

const address = z
  .string()
  .trim()
  .min(1, 'Required')
  .max(2000, 'At most 2000 characters')
  .refine(
    (value) => URL.canParse(value) && /^https?:\/\//i.test(value),
    'Give an http:// or https:// address',
  )
  .refine((value) => !value.includes('\u0000'), 'Not a valid web address');

const patterns = z
  .array(z.string().refine((value) => eventPatterns.includes(value), 'Not an event we send'))
  .min(1, 'Pick at least one event')
  .max(100, 'At most 100')
  .transform((values) => [...new Set(values)]);

export const CreateWebhookInput = z.object({
  id: id.optional(),
  url: address,
  eventTypes: patterns,
  description: optionalText(200).optional(),
});
export type CreateWebhookInput = z.infer<typeof CreateWebhookInput>;

/** The secret is shown here and never again. */
export const WebhookWithSecret = Webhook.extend({ secret: z.string() });
export type WebhookWithSecret = z.infer<typeof WebhookWithSecret>;

export const UpdateWebhookInput = z.object({
  id,
  url: address.optional(),
  eventTypes: patterns.optional(),
  description: optionalText(200).optional(),
  enabled: z.boolean().optional(),
  expectedUpdatedAt: instant.optional(),
});
export type UpdateWebhookInput = z.infer<typeof UpdateWebhookInput>;

/** Gone with its deliveries; nothing brings it back. */
export const RemovedWebhook = z.object({ id: z.string() });

/** The secret before goes on signing along until `previousExpiresAt`. */
export const RotatedSecret = z.object({ id: z.string(), secret: z.string(), previousExpiresAt: instantOut });

export const WebhookAttempt = z.object({
  at: instantOut,
  /** The HTTP status; null when no answer came. */
  status: z.number().nullable(),
  responseMs: z.number(),
  error: z.string().nullable(),
  /** The start of what it answered. */
  response: z.string().nullable(),
});
export type WebhookAttempt = z.infer<typeof WebhookAttempt>;

export const WebhookDelivery = z.object({
  id: z.string(),
  webhookId: z.string(),
  eventId: z.string(),
  eventType: z.string(),
  state: webhookDeliveryState,
  /** Tries so far, since it was last sent anew. */
  attempt: z.number(),
  status: z.number().nullable(),
  responseMs: z.number().nullable(),
  error: z.string().nullable(),
  nextAttemptAt: instantOut.nullable(),
  createdAt: instantOut,
  updatedAt: instantOut,
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
export const WebhookDeliveryPage = page(WebhookDelivery);

export const WebhookDeliveryDetail = WebhookDelivery.extend({
  /** Byte for byte what is sent. */
  body: z.string(),
  attempts: z.array(WebhookAttempt),
});
export type WebhookDeliveryDetail = z.infer<typeof WebhookDeliveryDetail>;

export const ListDeliveriesInput = ListInput.extend({
  webhookId: id.optional(),
  state: webhookDeliveryState.optional(),
});
export type ListDeliveriesInput = z.infer<typeof ListDeliveriesInput>;
