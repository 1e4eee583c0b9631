import type { Actor } from '@switchboard/db';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { env } from './env.ts';
import { DomainError } from './errors.ts';

const Claims = z.looseObject({ sub: z.uuid(), role: z.literal('authenticated'), exp: z.number() });

/** Verified tokens until they expire: checking a signature again for each request costs as much as the query. */
const verified = new LRUCache<string, { actor: Actor; expiresAtMs: number }>({ max: 10_000 });

let keys: JWTVerifyGetKey | undefined;

async function verify(token: string): Promise<JWTPayload> {
  const { SUPABASE_URL, SUPABASE_JWT_SECRET } = env();
  const expected = { audience: 'authenticated', issuer: `${SUPABASE_URL.replace(/\/$/, '')}/auth/v1` };
  if (SUPABASE_JWT_SECRET) {
    const secret = new TextEncoder().encode(SUPABASE_JWT_SECRET);
    return (await jwtVerify(token, secret, { ...expected, algorithms: ['HS256'] })).payload;
  }
  keys ??= createRemoteJWKSet(new URL(`${expected.issuer}/.well-known/jwks.json`));
  return (await jwtVerify(token, keys, { ...expected, algorithms: ['ES256', 'RS256', 'EdDSA'] })).payload;
}

/** A bad token is nobody's; keys that could not be fetched say nothing about the token. */
function refuse(error: unknown): null {
  const isAway = error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError);
  if (isAway || error.code === 'ERR_JOSE_GENERIC') throw new DomainError('UNAVAILABLE');
  return null;
}

/** The person a Supabase access token speaks for; null when it is not valid (any more). */
export async function actorOf(token: string): Promise<Actor | null> {
  const known = verified.get(token);
  if (known) {
    if (known.expiresAtMs > Date.now()) return known.actor;
    verified.delete(token);
    return null;
  }
  const payload = await verify(token).catch(refuse);
  const claims = Claims.safeParse(payload);
  if (!claims.success) return null;
  const actor: Actor = { kind: 'user', userId: claims.data.sub, claims: JSON.stringify(payload) };
  verified.set(token, { actor, expiresAtMs: claims.data.exp * 1000 });
  return actor;
}
