import { apiKeys, insertInto, sql } from '@switchboard/db';
import {
  type ApiKeyRole,
  type CreateApiKeyInput,
  type NewApiKey,
  type Permission,
  scopesOf,
} from '@switchboard/validators';
import { randomUUID } from 'node:crypto';
import { makeApiKey } from '../../api-key-hash.ts';
import { DomainError } from '../../errors.ts';
import { createHashOf } from '../../retry.ts';
import type { Scope } from '../../trpc.ts';

/** The caller's own role; a client has no keys. */
async function ownRole({ tx }: Scope): Promise<ApiKeyRole> {
  const [row] = await tx.query<{ role: ApiKeyRole | 'client' }>(sql`
    select role from public.workspace_members
    where workspace_id = private.workspace_id() and user_id = private.caller_id()`);
  if (!row) throw new DomainError('NO_WORKSPACE');
  if (row.role === 'client') throw new DomainError('NOT_ALLOWED');
  return row.role;
}

async function allScopes({ tx }: Scope, role: ApiKeyRole): Promise<string[]> {
  const rows = await tx.query<{ permission: Permission }>(sql`
    select permission from public.role_permissions where role = ${role} order by permission`);
  return scopesOf(rows.map(({ permission }) => permission));
}

export async function createApiKey(scope: Scope, input: CreateApiKeyInput): Promise<NewApiKey> {
  const { key, prefix, hashedKey } = makeApiKey();
  const role = input.role ?? (await ownRole(scope));
  const id = input.id ?? randomUUID();
  const values = {
    id,
    workspaceId: sql`private.workspace_id()`,
    name: input.name,
    prefix,
    hashedKey,
    role,
    scopes: input.scopes ?? (await allScopes(scope, role)),
    createdBy: sql`private.caller_id()`,
    createHash: createHashOf(input),
    expiresAt: input.expiresAt ?? undefined,
  };
  await scope.tx.query(insertInto(apiKeys, values));
  return { id, key };
}

/** From the next request on it is dead, everywhere. */
export async function revokeApiKey({ tx }: Scope, { id }: { id: string }): Promise<{ id: string }> {
  const [row] = await tx.query<{ id: string }>(sql`
    update ${apiKeys} set revoked_at = now()
    where ${apiKeys.workspaceId} = private.workspace_id() and ${apiKeys.id} = ${id}::uuid returning id`);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
