import { z } from 'zod';
import { permissions } from './permission.ts';
import { instant, instantOut, timezone } from './primitives.ts';
import { optionalPhone } from './phone.ts';
import { optionalText } from './text.ts';
import { Workspace, workspaceRole } from './workspace.ts';

export const Profile = z.object({
  id: z.string(),
  email: z.string(),
  fullName: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  phone: z.string().nullable(),
  timezone: z.string().nullable(),
  updatedAt: instantOut,
});
export type Profile = z.infer<typeof Profile>;

export const Me = z.object({
  user: Profile,
  workspaces: z.array(Workspace),
  activeWorkspace: Workspace.nullable(),
  role: workspaceRole.nullable(),
  permissions: z.array(z.enum(permissions)),
});
export type Me = z.infer<typeof Me>;

export const UpdateProfileInput = z.object({
  fullName: optionalText(120).optional(),
  phone: optionalPhone.optional(),
  timezone: timezone.nullable().optional(),
  expectedUpdatedAt: instant.optional(),
});
export type UpdateProfileInput = z.infer<typeof UpdateProfileInput>;
