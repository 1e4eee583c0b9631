export { AddressRefused, checkEndpoint, type Resolve } from './address.ts';
export { maxAttempts, retryDelayMs } from './schedule.ts';
export { openWebhookSecret } from './secret.ts';
export { createWebhookClient, type Outcome, type OutgoingWebhook, type WebhookClient } from './send.ts';
