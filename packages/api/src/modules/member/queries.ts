import { columnsAs, profiles, sql, statement, workspaceMembers } from '@switchboard/db';
import type { Member } from '@switchboard/validators';
import type { Scope } from '../../trpc.ts';

/** Read from `workspace_members` joined to `profiles`. */
export const memberShape = {
  userId: workspaceMembers.userId,
  fullName: profiles.fullName,
  email: profiles.email,
  avatarUrl: profiles.avatarUrl,
  role: workspaceMembers.role,
  createdAt: workspaceMembers.createdAt,
};

const members = statement<Member, Record<string, never>>(
  sql`select ${columnsAs(memberShape)}
  from ${workspaceMembers} join ${profiles} on ${profiles.id} = ${workspaceMembers.userId}
  where ${workspaceMembers.workspaceId} = private.workspace_id()
  order by lower(coalesce(${profiles.fullName}, ${profiles.email})), ${profiles.id}`,
);

/** The active workspace's people; a client sees only themselves. */
export async function listMembers({ tx }: Scope): Promise<{ items: Member[]; nextCursor: null }> {
  return { items: await tx.last(() => tx.run(members, {})), nextCursor: null };
}
