import { insertInto, permissionDenials, sql } from '@switchboard/db';
import type { PermissionRow, UpdatePermissionInput, ViewAsInput } from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import type { Scope } from '../../trpc.ts';
import { permissionMatrix } from './queries.ts';

/** Only what `member` has can be taken, and only what was taken can be given back. */
export async function updatePermission(
  scope: Scope,
  { permission, allowed }: UpdatePermissionInput,
): Promise<{ items: PermissionRow[] }> {
  const { tx } = scope;
  const [may] = await tx.query(sql`
    select from private.workspaces_where('permissions.manage') w where w = private.workspace_id()`);
  if (!may) throw new DomainError('NOT_ALLOWED');
  const { items } = await permissionMatrix(scope);
  if (!items.some((row) => row.permission === permission && row.isMemberDefault)) {
    throw new DomainError('INVALID_INPUT', {
      fields: { permission: 'Members do not have this to begin with' },
    });
  }
  const values = {
    workspaceId: sql`private.workspace_id()`,
    permission,
    createdBy: sql`private.caller_id()`,
  };
  await tx.query(
    allowed
      ? sql`delete from ${permissionDenials}
          where ${permissionDenials.workspaceId} = private.workspace_id() and ${permissionDenials.permission} = ${permission}`
      : sql`${insertInto(permissionDenials, values)} on conflict do nothing`,
  );
  return permissionMatrix(scope);
}

/** The looking itself is the `x-view-as` header's; this is what the audit log keeps of it. */
export async function noteViewAs(
  { tx }: Scope,
  { userId }: ViewAsInput,
  isStart: boolean,
): Promise<ViewAsInput> {
  await tx.query(sql`select private.note_view_as(${userId}::uuid, ${isStart})`);
  return { userId };
}
