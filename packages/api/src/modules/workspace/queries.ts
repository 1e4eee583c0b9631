import { columnsAs, type SQL, sql, statement, workspaceMembers, workspaces } from '@switchboard/db';
import type { Workspace } from '@switchboard/validators';
import type { Scope } from '../../trpc.ts';

/** Read from `workspaces` joined to the caller's own membership. */
export const workspaceShape = {
  id: workspaces.id,
  name: workspaces.name,
  slug: workspaces.slug,
  isPersonal: workspaces.isPersonal,
  recordVisibility: workspaces.recordVisibility,
  role: workspaceMembers.role,
  createdAt: workspaces.createdAt,
  updatedAt: workspaces.updatedAt,
};

/** The caller's workspaces, optionally only those that `condition` holds for. */
export const selectWorkspaces = (
  extra: Record<string, SQL | typeof workspaces.id> = {},
  condition = sql`true`,
) =>
  sql`select ${columnsAs({ ...workspaceShape, ...extra })}
    from ${workspaceMembers} join ${workspaces} on ${workspaces.id} = ${workspaceMembers.workspaceId}
    where ${workspaceMembers.userId} = private.caller_id() and ${condition}
    order by ${workspaces.isPersonal} desc, lower(${workspaces.name}), ${workspaces.id}`;

const all = statement<Workspace, Record<string, never>>(selectWorkspaces());

export async function listWorkspaces({ tx }: Scope): Promise<{ items: Workspace[]; nextCursor: null }> {
  return { items: await tx.last(() => tx.run(all, {})), nextCursor: null };
}
