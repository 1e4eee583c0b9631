import { createHmac } from 'node:crypto';
import { seededId } from './ids.ts';

export const JWT_SECRET = 'a secret of the bench, good for this machine only';
/** Nobody listens there: it is the issuer's name. */
export const SUPABASE_URL = 'http://127.0.0.1:44099';

/** The claims of a Supabase access token. */
export const claimsOf = (user: number) => ({
  iss: `${SUPABASE_URL}/auth/v1`,
  sub: seededId('user', user),
  aud: 'authenticated',
  exp: Math.floor(Date.now() / 1000) + 86_400,
  iat: Math.floor(Date.now() / 1000),
  email: `person${user}@bench.example`,
  phone: '',
  app_metadata: { provider: 'email', providers: ['email'] },
  user_metadata: { email_verified: true, full_name: `Person ${user}` },
  role: 'authenticated',
  aal: 'aal1',
  amr: [{ method: 'password', timestamp: Math.floor(Date.now() / 1000) }],
  session_id: '0190aaaa-0000-7000-8000-000000000001',
  is_anonymous: false,
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const tokens = new Map<number, string>();

/** An HS256 access token, as a local Supabase signs them. */
export function tokenOf(user: number): string {
  const known = tokens.get(user);
  if (known) return known;
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claimsOf(user))}`;
  const token = `${content}.${createHmac('sha256', JWT_SECRET).update(content).digest('base64url')}`;
  tokens.set(user, token);
  return token;
}
