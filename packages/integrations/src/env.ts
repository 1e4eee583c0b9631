import { z } from 'zod';

const keyLine = /^[\w.-]{1,32}:[A-Za-z0-9+/_-]{43}=?$/;

const Env = z.object({
  /** `id:base64[,id:base64]`, each 32 bytes; the first encrypts, all decrypt. */
  SWITCHBOARD_ENCRYPTION_KEYS: z
    .string()
    .transform((value) => value.split(',').map((line) => line.trim()))
    .refine(
      (lines) => lines.every((line) => keyLine.test(line)),
      'must be id:base64[,id:base64], each key of 32 bytes',
    ),
});

let keys: readonly EncryptionKey[] | undefined;
export type EncryptionKey = { id: string; key: Buffer };

/** Read on first use, so that a build needs no environment. Names what is missing or malformed. */
export function encryptionKeys(): readonly EncryptionKey[] {
  if (keys) return keys;
  const parsed = Env.safeParse(process.env);
  if (!parsed.success) {
    throw new Error(`SWITCHBOARD_ENCRYPTION_KEYS ${parsed.error.issues[0]?.message}. See .env.example.`);
  }
  keys = parsed.data.SWITCHBOARD_ENCRYPTION_KEYS.map((line) => {
    const at = line.indexOf(':');
    return { id: line.slice(0, at), key: Buffer.from(line.slice(at + 1), 'base64') };
  });
  return keys;
}

/** For development: endpoints on this machine, and nothing else that is private. */
export const isLoopbackAllowed = (): boolean => process.env.SWITCHBOARD_ALLOW_LOOPBACK_WEBHOOKS === '1';
