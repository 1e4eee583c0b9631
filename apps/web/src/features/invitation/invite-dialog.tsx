'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SentInvitation } from '@switchboard/validators';
import { useState } from 'react';
import { Dialog, DialogContent } from '@/components/ui/dialog.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { InvitationSent } from './invitation-sent.tsx';
import { InviteForm } from './invite-form.tsx';

/** Invites somebody, and then shows the link for those whom no mail reaches. */
export function InviteDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent>
        <Invite />
      </DialogContent>
    </Dialog>
  );
}

function Invite() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [sent, setSent] = useState<SentInvitation | null>(null);
  const invite = useMutation(
    trpc.members.invite.mutationOptions({
      meta: { failure: 'The invitation was not made' },
      onSuccess: (made) => {
        setSent(made);
        void queryClient.invalidateQueries({ queryKey: trpc.members.listInvitations.queryKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.members.caughtMail.queryKey() });
      },
    }),
  );
  if (sent) return <InvitationSent invitation={sent} />;
  return <InviteForm pending={invite.isPending} onSubmit={(input) => invite.mutate(input)} />;
}
