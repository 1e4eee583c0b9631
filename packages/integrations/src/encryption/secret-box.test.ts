import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, unseal } from './secret-box.ts';

const old = { id: 'old', key: randomBytes(32) };
const fresh = { id: 'new', key: randomBytes(32) };

test('what the first key sealed opens after another was put before it', () => {
  const sealed = seal('whsec_abc', 'webhook:1', [old]);
  expect(sealed.keyId).toBe('old');
  expect(unseal(sealed, 'webhook:1', [fresh, old])).toBe('whsec_abc');
  expect(seal('whsec_abc', 'webhook:1', [fresh, old]).keyId).toBe('new');
});

test('a sealed secret opens neither in another row, nor changed by one bit, nor without its key', () => {
  const sealed = seal('whsec_abc', 'webhook:1', [old]);
  expect(() => unseal(sealed, 'webhook:2', [old])).toThrow('unable to authenticate');
  const bytes = Buffer.from(sealed.ciphertext, 'base64');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(() => unseal({ ...sealed, ciphertext: bytes.toString('base64') }, 'webhook:1', [old])).toThrow(
    'unable to authenticate',
  );
  expect(() => unseal(sealed, 'webhook:1', [fresh])).toThrow('old is not in SWITCHBOARD_ENCRYPTION_KEYS');
});

test('the same secret never looks the same twice', () => {
  expect(seal('a', 'x', [old]).ciphertext).not.toBe(seal('a', 'x', [old]).ciphertext);
});
