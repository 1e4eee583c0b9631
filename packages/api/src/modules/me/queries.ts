import { columnsAs, profiles, sql, statement, workspaces } from '@switchboard/db';
import type { Me, Permission, Profile, Workspace } from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import type { Scope } from '../../trpc.ts';
import { selectWorkspaces } from '../workspace/queries.ts';

export const profileShape = {
  id: profiles.id,
  email: profiles.email,
  fullName: profiles.fullName,
  avatarUrl: profiles.avatarUrl,
  phone: profiles.phone,
  timezone: profiles.timezone,
  updatedAt: profiles.updatedAt,
};

const profileOfCaller = statement<Profile, Record<string, never>>(
  sql`select ${columnsAs(profileShape)} from ${profiles} where ${profiles.id} = private.caller_id()`,
);

const workspacesOfCaller = statement<
  Workspace & { isActive: boolean; permissions: Permission[] },
  Record<string, never>
>(
  selectWorkspaces({
    isActive: sql`${workspaces.id} = private.workspace_id()`,
    permissions: sql`private.effective_permissions(${workspaces.id})`,
  }),
);

export async function getMe({ tx }: Scope): Promise<Me> {
  const [[user], memberships] = await tx.last(() =>
    Promise.all([tx.run(profileOfCaller, {}), tx.run(workspacesOfCaller, {})]),
  );
  if (!user) throw new DomainError('NO_PROFILE');
  const activeWorkspace = memberships.find((workspace) => workspace.isActive) ?? null;
  const role = activeWorkspace?.role ?? null;
  return {
    user,
    workspaces: memberships,
    activeWorkspace,
    role,
    permissions: activeWorkspace?.permissions ?? [],
  };
}
