import {
  AcceptedInvitation,
  ById,
  ByUser,
  CaughtMail,
  Invitation,
  InvitationToken,
  InvitationView,
  InviteInput,
  Member,
  page,
  Removed,
  SentInvitation,
  UpdateMemberRoleInput,
  withOperationId,
} from '@switchboard/validators';
import { withOperation } from '../../operation.ts';
import { procedure, router } from '../../trpc.ts';
import { caughtMail } from './caught-mail.ts';
import {
  acceptInvitation,
  invite,
  listInvitations,
  resendInvitation,
  revokeInvitation,
  viewInvitation,
} from './invitations.ts';
import { removeMember, transferOwnership, updateMemberRole } from './mutations.ts';
import { listMembers } from './queries.ts';

const ChangedMember = withOperationId(Member);

export const membersRouter = router({
  list: procedure.output(page(Member)).query(({ ctx }) => listMembers(ctx)),
  updateRole: procedure
    .input(UpdateMemberRoleInput)
    .output(ChangedMember)
    .mutation(({ ctx, input }) => withOperation(ctx, updateMemberRole(ctx, input))),
  remove: procedure
    .input(ByUser)
    .output(Removed)
    .mutation(({ ctx, input }) => withOperation(ctx, removeMember(ctx, input))),
  transferOwnership: procedure
    .input(ByUser)
    .output(ChangedMember)
    .mutation(({ ctx, input }) => withOperation(ctx, transferOwnership(ctx, input))),
  listInvitations: procedure.output(page(Invitation)).query(({ ctx }) => listInvitations(ctx)),
  caughtMail: procedure.output(CaughtMail).query(({ ctx }) => caughtMail(ctx)),
  invite: procedure
    .input(InviteInput)
    .output(SentInvitation)
    .mutation(({ ctx, input }) => invite(ctx, input)),
  resendInvitation: procedure
    .input(ById)
    .output(SentInvitation)
    .mutation(({ ctx, input }) => resendInvitation(ctx, input)),
  revokeInvitation: procedure
    .input(ById)
    .output(Removed)
    .mutation(({ ctx, input }) => withOperation(ctx, revokeInvitation(ctx, input))),
  invitation: procedure
    .input(InvitationToken)
    .output(InvitationView)
    .query(({ ctx, input }) => viewInvitation(ctx, input)),
  acceptInvitation: procedure
    .input(InvitationToken)
    .output(AcceptedInvitation)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
});
