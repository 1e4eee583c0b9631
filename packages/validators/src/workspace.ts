import { z } from 'zod';
import { id, instant, instantOut } from './primitives.ts';
import { text } from './text.ts';

export const workspaceRoles = ['owner', 'admin', 'member', 'client'] as const;
/** Whether members see every record, or only those they own or are assigned. */
export const recordVisibilities = ['all', 'own'] as const;
export const recordVisibility = z.enum(recordVisibilities);

export const workspaceRole = z.enum(workspaceRoles);
export type WorkspaceRole = z.infer<typeof workspaceRole>;

export const Workspace = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  isPersonal: z.boolean(),
  recordVisibility,
  role: workspaceRole,
  createdAt: instantOut,
  updatedAt: instantOut,
});
export type Workspace = z.infer<typeof Workspace>;

export const CreateWorkspaceInput = z.object({ id: id.optional(), name: text(80) });
export type CreateWorkspaceInput = z.infer<typeof CreateWorkspaceInput>;

export const UpdateWorkspaceInput = z.object({
  id,
  name: text(80).optional(),
  recordVisibility: recordVisibility.optional(),
  expectedUpdatedAt: instant.optional(),
});
export type UpdateWorkspaceInput = z.infer<typeof UpdateWorkspaceInput>;

export const Member = z.object({
  userId: z.string(),
  fullName: z.string().nullable(),
  email: z.string(),
  avatarUrl: z.string().nullable(),
  role: workspaceRole,
  createdAt: instantOut,
});
export type Member = z.infer<typeof Member>;
