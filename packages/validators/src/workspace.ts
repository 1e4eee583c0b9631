import { z } from 'zod';
import { id, instant, instantOut } from './primitives.ts';
import { text } from './text.ts';

export const workspaceRoles = ['owner', 'admin', 'member', 'client'] as const;
export const workspaceRole = z.enum(workspaceRoles);
export type WorkspaceRole = z.infer<typeof workspaceRole>;

export const workspace = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  isPersonal: z.boolean(),
  role: workspaceRole,
  createdAt: instantOut,
  updatedAt: instantOut,
});
export type Workspace = z.infer<typeof workspace>;

export const createWorkspaceInput = z.object({ id: id.optional(), name: text(80) });
export type CreateWorkspaceInput = z.infer<typeof createWorkspaceInput>;

export const updateWorkspaceInput = z.object({
  id,
  name: text(80).optional(),
  expectedUpdatedAt: instant.optional(),
});
export type UpdateWorkspaceInput = z.infer<typeof updateWorkspaceInput>;

export const member = z.object({
  userId: z.string(),
  fullName: z.string().nullable(),
  email: z.string(),
  avatarUrl: z.string().nullable(),
  role: workspaceRole,
  createdAt: instantOut,
});
export type Member = z.infer<typeof member>;
