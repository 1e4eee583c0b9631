import { columnsAs, profiles, sql, workspaceMembers } from '@switchboard/db';
import type { ByUser, Member, UpdateMemberRoleInput } from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import type { Scope } from '../../trpc.ts';
import { memberShape } from './queries.ts';

const here = (userId: string) =>
  sql`${workspaceMembers.workspaceId} = private.workspace_id() and ${workspaceMembers.userId} = ${userId}::uuid`;

async function getMember({ tx }: Scope, userId: string): Promise<Member> {
  const [row] = await tx.query<Member>(sql`
    select ${columnsAs(memberShape)}
    from ${workspaceMembers} join ${profiles} on ${profiles.id} = ${workspaceMembers.userId} where ${here(userId)}`);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/** The policies say whose role may be changed to what; a workspace keeps an owner. */
async function setRole({ tx }: Scope, userId: string, role: Member['role']): Promise<void> {
  const changed = await tx.query(
    sql`update ${workspaceMembers} set role = ${role} where ${here(userId)} returning user_id`,
  );
  if (changed.length === 0) throw new DomainError('NOT_ALLOWED');
}

export async function updateMemberRole(
  scope: Scope,
  { userId, role }: UpdateMemberRoleInput,
): Promise<Member> {
  const { role: current } = await getMember(scope, userId);
  if (current !== role) await setRole(scope, userId, role);
  return getMember(scope, userId);
}

/** Removes somebody, or oneself: that is leaving. Their keys die with the membership. */
export async function removeMember(scope: Scope, { userId }: ByUser): Promise<{ id: string }> {
  await getMember(scope, userId);
  const removed = await scope.tx.query(
    sql`delete from ${workspaceMembers} where ${here(userId)} returning user_id`,
  );
  if (removed.length === 0) throw new DomainError('NOT_ALLOWED');
  return { id: userId };
}

/** The other one becomes the owner, and the caller an admin. */
export async function transferOwnership(scope: Scope, { userId }: ByUser): Promise<Member> {
  const { actor } = scope;
  if (actor.kind !== 'user') throw new DomainError('NOT_ALLOWED');
  const self = await getMember(scope, actor.userId);
  const other = await getMember(scope, userId);
  if (self.role !== 'owner' || self.userId === other.userId) throw new DomainError('NOT_ALLOWED');
  if (other.role !== 'owner') await setRole(scope, userId, 'owner');
  await setRole(scope, actor.userId, 'admin');
  return getMember(scope, userId);
}
