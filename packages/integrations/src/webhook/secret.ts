import { createHmac, randomBytes } from 'node:crypto';
import { encryptionKeys, type Sealed, seal, unseal } from '../encryption/index.ts';

const SECRET_BYTES = 32;
const withPrefix = (bytes: Buffer) => `whsec_${bytes.toString('base64')}`;
const contextOf = (webhookId: string) => `webhook:${webhookId}`;

export const randomWebhookSecret = (): string => withPrefix(randomBytes(SECRET_BYTES));

/**
 * A webhook's first secret: made from its id with a key that nobody outside knows, so that a retried create, whose
 * answer was lost, can be told the same secret again though nobody may read it.
 */
export function firstWebhookSecret(webhookId: string): string {
  const [first] = encryptionKeys();
  if (!first) throw new Error('No encryption key');
  return withPrefix(
    createHmac('sha256', first.key)
      .update(`first secret of ${contextOf(webhookId)}`)
      .digest(),
  );
}

export const sealWebhookSecret = (secret: string, webhookId: string): Sealed =>
  seal(secret, contextOf(webhookId), encryptionKeys());

export const openWebhookSecret = (sealed: Sealed, webhookId: string): string =>
  unseal(sealed, contextOf(webhookId), encryptionKeys());
