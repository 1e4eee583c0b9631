import { createHmac, randomBytes } from 'node:crypto';
import { secret } from './env.ts';

const PREFIX = 'sk_';
/** Enough to tell keys apart, far too little to guess the rest. */
const VISIBLE = 8;

export const isApiKey = (token: string): boolean => token.startsWith(PREFIX);

/** What the database keeps of a key. Keyed, so that a copy of the database alone cannot even test a guess. */
export const hashOf = (key: string): string => createHmac('sha256', secret()).update(key).digest('base64url');

export function makeApiKey() {
  const key = PREFIX + randomBytes(32).toString('base64url');
  return { key, prefix: key.slice(0, PREFIX.length + VISIBLE), hashedKey: hashOf(key) };
}
