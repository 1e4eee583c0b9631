import { apiKeys, columnsAs, sql } from '@switchboard/db';
import type { ApiKey, ListInput } from '@switchboard/validators';
import type { z } from 'zod';
import { decodeCursor, pageStatement, TimeCursor, toPage } from '../../page.ts';
import type { Scope } from '../../trpc.ts';

const select = pageStatement<ApiKey, { at: string | null; id: string | null }>(sql`
  select ${columnsAs({
    id: apiKeys.id,
    name: apiKeys.name,
    prefix: apiKeys.prefix,
    role: apiKeys.role,
    scopes: apiKeys.scopes,
    createdBy: apiKeys.createdBy,
    lastUsedAt: apiKeys.lastUsedAt,
    expiresAt: apiKeys.expiresAt,
    revokedAt: apiKeys.revokedAt,
    createdAt: apiKeys.createdAt,
  })} from ${apiKeys}
  where ${apiKeys.workspaceId} = private.workspace_id()
    and (${sql.placeholder('at')}::timestamptz is null
      or (${apiKeys.createdAt}, ${apiKeys.id}) < (${sql.placeholder('at')}::timestamptz, ${sql.placeholder('id')}::uuid))
  order by ${apiKeys.createdAt} desc, ${apiKeys.id} desc`);

/** Members see their own keys, admins everybody's; revoked ones too. */
export async function listApiKeys({ tx }: Scope, { limit, cursor }: z.output<typeof ListInput>) {
  const [at, id] = decodeCursor(cursor, TimeCursor) ?? [null, null];
  const rows = await tx.last(() => tx.run(select(limit), { at, id }));
  return toPage(rows, limit, (row) => [row.createdAt, row.id]);
}
