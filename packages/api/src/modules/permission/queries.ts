import { sql } from '@switchboard/db';
import {
  type EffectivePermissions,
  type ExplainInput,
  type Explanation,
  type PermissionRow,
  permissions,
} from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import type { Scope } from '../../trpc.ts';

/** The rows that the policies ask, so that what is shown is what holds. */
export async function effectivePermissions({ tx }: Scope): Promise<EffectivePermissions> {
  const [row] = await tx.last(() =>
    tx.query<EffectivePermissions>(sql`
      select private.effective_permissions(m.workspace_id) as permissions,
        m.sees_all_records and private.key_sees_all() as "seesAllRecords"
      from public.workspace_members m
      where m.workspace_id = private.workspace_id() and m.user_id = private.caller_id()`),
  );
  if (!row) throw new DomainError('NO_WORKSPACE');
  return row;
}

type Grant = { permission: string; role: 'owner' | 'admin' | 'member' | 'client'; isDenied: boolean };

/** In the vocabulary's order. */
export async function permissionMatrix({ tx }: Scope): Promise<{ items: PermissionRow[] }> {
  const grants = await tx.query<Grant>(sql`
    select r.permission, r.role, d.permission is not null as "isDenied"
    from public.role_permissions r
    left join public.permission_denials d
      on d.workspace_id = private.workspace_id() and d.permission = r.permission and r.role = 'member'
    where exists (select from private.workspaces_allowing('members.read') w where w = private.workspace_id())`);
  if (grants.length === 0) throw new DomainError('NOT_ALLOWED');
  const has = (permission: string, role: Grant['role']) =>
    grants.find((grant) => grant.permission === permission && grant.role === role);
  const items = permissions.map((permission) => {
    const member = has(permission, 'member');
    return {
      permission,
      owner: Boolean(has(permission, 'owner')),
      admin: Boolean(has(permission, 'admin')),
      member: member ? !member.isDenied : false,
      client: Boolean(has(permission, 'client')),
      isMemberDefault: Boolean(member),
    };
  });
  return { items };
}

export async function explainAccess(
  { tx }: Scope,
  { userId, table, rowId }: ExplainInput,
): Promise<Explanation> {
  const [row] = await tx.last(() =>
    tx.query<Explanation>(sql`
      select sees, rule, role, permission, is_deleted as "isDeleted"
      from private.explain_access(${userId}::uuid, ${table}, ${rowId}::uuid)`),
  );
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
