import { z } from 'zod';
import { email, id, instantOut } from './primitives.ts';
import { workspaceRole } from './workspace.ts';

/** Nobody is invited as an owner: an owner hands ownership over to somebody who is there. */
export const invitedRoles = ['admin', 'member', 'client'] as const;
export const invitedRole = z.enum(invitedRoles);
export type InvitedRole = z.infer<typeof invitedRole>;

export const invitationLifetimeDays = 7;

export const Invitation = z.object({
  id: z.string(),
  email: z.string(),
  role: invitedRole,
  invitedBy: z.string().nullable(),
  expiresAt: instantOut,
  createdAt: instantOut,
});
export type Invitation = z.infer<typeof Invitation>;

export const InviteInput = z.object({ id: id.optional(), email, role: invitedRole.default('member') });
export type InviteInput = z.infer<typeof InviteInput>;

/** What became of the mail: it left, it is kept on this machine, or it could not be sent. */
export const mailOutcome = z.enum(['sent', 'caught', 'failed']);
export type MailOutcome = z.infer<typeof mailOutcome>;

/** `acceptUrl` is the link in the mail, for handing it over another way; it is shown here and never again. */
export const SentInvitation = Invitation.extend({ acceptUrl: z.string(), mail: mailOutcome });
export type SentInvitation = z.infer<typeof SentInvitation>;

/** Invitations that were kept on this machine instead of sent. */
export const CaughtMail = z.object({
  isCaught: z.boolean(),
  items: z.array(z.object({ to: z.string(), subject: z.string(), link: z.string(), caughtAt: instantOut })),
});
export type CaughtMail = z.infer<typeof CaughtMail>;

export const InvitationToken = z.object({ token: z.string().regex(/^[\w-]{43}$/, 'Not an invitation') });
export type InvitationToken = z.infer<typeof InvitationToken>;

export const invitationStates = ['open', 'accepted', 'expired', 'other_email', 'unverified_email'] as const;

/** Who invites whom to what, and whether the person who asks can accept it. */
export const InvitationView = z.object({
  state: z.enum(invitationStates),
  workspaceId: z.string(),
  workspaceName: z.string(),
  email: z.string(),
  role: invitedRole,
  inviterName: z.string().nullable(),
});
export type InvitationView = z.infer<typeof InvitationView>;

export const AcceptedInvitation = z.object({ workspaceId: z.string() });

export const ByUser = z.object({ userId: id });
export type ByUser = z.infer<typeof ByUser>;
export const UpdateMemberRoleInput = ByUser.extend({ role: workspaceRole });
export type UpdateMemberRoleInput = z.infer<typeof UpdateMemberRoleInput>;
