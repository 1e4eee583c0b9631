import { describe, expect, it } from 'vitest';
import { isSessionCookie, sessionExpiry } from './cookie.ts';

const encode = (value: unknown) => `base64-${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

describe('the session cookie', () => {
  it('tells when the token ends, whole or in pieces', () => {
    const value = encode({ access_token: 'a'.repeat(50), expires_at: 1_800_000_000, user: { name: 'Zoë' } });
    expect(sessionExpiry([{ name: 'sb-switchboard', value }])).toBe(1_800_000_000);
    const pieces = [
      { name: 'sb-switchboard.1', value: value.slice(40) },
      { name: 'sb-switchboard.0', value: value.slice(0, 40) },
    ];
    expect(sessionExpiry(pieces)).toBe(1_800_000_000);
  });

  it.each(['', 'base64-', 'base64-%%%', 'null', '{}', encode({ expires_at: 'soon' }), encode(null)])(
    'reads no session from %j',
    (value) => {
      expect(sessionExpiry([{ name: 'sb-switchboard', value }])).toBeNull();
    },
  );

  it('leaves the cookies of a sign-in under way alone', () => {
    expect(isSessionCookie('sb-switchboard.0')).toBe(true);
    expect(isSessionCookie('sb-switchboard-code-verifier')).toBe(false);
  });
});
