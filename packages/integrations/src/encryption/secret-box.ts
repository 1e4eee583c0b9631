import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { EncryptionKey } from '../env.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;

export type Sealed = {
  /** base64 of iv, tag and ciphertext. */
  ciphertext: string;
  /** Which key sealed it, so that keys can be rotated. */
  keyId: string;
};

/**
 * AES-256-GCM. `context` says whose secret it is (`webhook:<id>`): sealed text moved to another row does not open.
 */
export function seal(plaintext: string, context: string, keys: readonly EncryptionKey[]): Sealed {
  const [first] = keys;
  if (!first) throw new Error('No encryption key');
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', first.key, iv).setAAD(Buffer.from(context));
  const encrypted = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return {
    ciphertext: Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString('base64'),
    keyId: first.id,
  };
}

export function unseal(
  { ciphertext, keyId }: Sealed,
  context: string,
  keys: readonly EncryptionKey[],
): string {
  const key = keys.find(({ id }) => id === keyId);
  if (!key) throw new Error(`The encryption key ${keyId} is not in SWITCHBOARD_ENCRYPTION_KEYS`);
  const bytes = Buffer.from(ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key.key, bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}
