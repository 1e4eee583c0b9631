'use client';

import type { Invitation, SentInvitation } from '@switchboard/validators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Clock, RotateCw, X } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Dialog, DialogContent } from '@/components/ui/dialog.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { RelativeTime } from '@/components/ui/relative-time.tsx';
import { toast } from '@/components/ui/toaster.tsx';
import { roleLabels } from '@/features/workspace/roles.ts';
import { useNow } from '@/lib/locale/provider.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { InvitationSent } from './invitation-sent.tsx';

export function InvitationRow({ invitation: { id, email, role, expiresAt } }: { invitation: Invitation }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const now = useNow();
  const [sent, setSent] = useState<SentInvitation | null>(null);
  const isExpired = new Date(expiresAt).getTime() <= now;
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.members.listInvitations.queryKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.members.caughtMail.queryKey() }),
    ]);
  const resend = useMutation(
    trpc.members.resendInvitation.mutationOptions({
      meta: { failure: 'The invitation was not sent again' },
      onSuccess: setSent,
      onSettled: refresh,
    }),
  );
  const revoke = useMutation(
    trpc.members.revokeInvitation.mutationOptions({
      meta: { failure: 'The invitation was not revoked' },
      onSuccess: () => toast.success(`The invitation of ${email} was revoked`),
      onSettled: refresh,
    }),
  );
  return (
    <li className="flex items-center gap-3 border-b px-4 py-2.5 last:border-b-0">
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="truncate text-sm font-medium">{email}</span>
        <span className="text-xs text-muted-foreground">
          {isExpired ? 'Expired' : 'Expires'} <RelativeTime value={expiresAt} />
        </span>
      </span>
      {isExpired ? (
        <Badge tone="warning" icon={Clock}>
          Expired
        </Badge>
      ) : (
        <Badge>{roleLabels[role]}</Badge>
      )}
      <span className="flex">
        <IconButton
          label={`Send ${email} a new link`}
          pending={resend.isPending}
          onClick={() => resend.mutate({ id })}
        >
          <RotateCw />
        </IconButton>
        <IconButton
          label={`Revoke the invitation of ${email}`}
          pending={revoke.isPending}
          onClick={() => revoke.mutate({ id })}
        >
          <X />
        </IconButton>
      </span>
      <Dialog open={sent !== null} onOpenChange={() => setSent(null)}>
        <DialogContent>{sent ? <InvitationSent invitation={sent} /> : null}</DialogContent>
      </Dialog>
    </li>
  );
}
