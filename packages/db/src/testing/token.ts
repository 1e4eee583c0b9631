import { createHmac } from 'node:crypto';

/** What the API under test is told about its Supabase project. */
export const testProject = {
  supabaseUrl: 'http://supabase.test',
  jwtSecret: 'a secret that only the tests share with the API',
};

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as Supabase issues it; `claims` overrule. */
export function signToken(claims: Record<string, unknown>, secret = testProject.jwtSecret): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    iss: `${testProject.supabaseUrl}/auth/v1`,
    aud: 'authenticated',
    role: 'authenticated',
    iat: now,
    exp: now + 3600,
    ...claims,
  };
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(payload)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}
