import { z } from 'zod';
import { type Permission, permissions } from './permission.ts';
import { id, instant, instantOut } from './primitives.ts';
import { text } from './text.ts';

/** No key makes keys or says who may do what: those are for people. */
const withoutKeys = new Set(['api_keys', 'permissions']);

/** The scopes that permissions stand for: `<domain>:read`, or `<domain>:write`, which includes reading. */
export function scopesOf(of: readonly Permission[]): string[] {
  const scopes = of.flatMap((permission) => {
    const domain = permission.slice(0, permission.indexOf('.'));
    if (withoutKeys.has(domain)) return [];
    return [`${domain}:${permission.endsWith('.read') ? 'read' : 'write'}`];
  });
  return [...new Set(scopes)];
}

/** What a key may touch. */
export const apiKeyScopes: readonly string[] = scopesOf(permissions);

export const apiKeyRoles = ['owner', 'admin', 'member'] as const;
export const apiKeyRole = z.enum(apiKeyRoles);
export type ApiKeyRole = z.infer<typeof apiKeyRole>;

const scopes = z
  .array(z.string().refine((value) => apiKeyScopes.includes(value), 'Not a scope'))
  .min(1, 'Pick at least one')
  .transform((values) => [...new Set(values)]);

export const CreateApiKeyInput = z.object({
  id: id.optional(),
  name: text(80),
  /** No higher than one's own, which is what it is when left out. */
  role: apiKeyRole.optional(),
  /** All that the role allows when left out. */
  scopes: scopes.optional(),
  expiresAt: instant.refine((value) => new Date(value) > new Date(), 'Must be in the future').nullish(),
});
export type CreateApiKeyInput = z.infer<typeof CreateApiKeyInput>;

/** The key is shown here and never again. */
export const NewApiKey = z.object({ id: z.string(), key: z.string() });
export type NewApiKey = z.infer<typeof NewApiKey>;

export const ApiKey = z.object({
  id: z.string(),
  name: z.string(),
  /** The start of the key, by which people tell keys apart. */
  prefix: z.string(),
  role: apiKeyRole,
  scopes: z.array(z.string()),
  createdBy: z.string(),
  lastUsedAt: instantOut.nullable(),
  expiresAt: instantOut.nullable(),
  revokedAt: instantOut.nullable(),
  createdAt: instantOut,
});
export type ApiKey = z.infer<typeof ApiKey>;
