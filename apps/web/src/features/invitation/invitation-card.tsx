'use client';

import type { InvitationView } from '@switchboard/validators';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { roleLabels } from '@/features/workspace/roles.ts';
import { switchWorkspace } from '@/features/workspace/switch-workspace.ts';
import { homePath, loginPath } from '@/lib/auth/next-path.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { toApiError } from '@/trpc/errors.ts';

/** Who invites whom to what, and the one button. */
export function InvitationCard({ invitation, token }: { invitation: InvitationView; token: string }) {
  const { workspaceName, workspaceId, inviterName, role, email, state } = invitation;
  const trpc = useTRPC();
  const accept = useMutation(
    trpc.members.acceptInvitation.mutationOptions({
      meta: { isSilent: true },
      onSuccess: (joined) => switchWorkspace(joined.workspaceId),
    }),
  );
  return (
    <div className="grid gap-6">
      <div className="grid gap-1">
        <h1 className="text-2xl text-balance">Join {workspaceName}</h1>
        <p className="text-muted-foreground">
          {inviterName ? `${inviterName} invites you` : 'You are invited'} as {roleLabels[role].toLowerCase()}
          .
        </p>
      </div>
      {accept.error ? <Callout tone="danger">{toApiError(accept.error).message}</Callout> : null}
      {state === 'open' ? (
        <Button
          size="lg"
          pending={accept.isPending || accept.isSuccess}
          onClick={() => accept.mutate({ token })}
        >
          Join
        </Button>
      ) : (
        <Obstacle state={state} email={email} onOpen={() => switchWorkspace(workspaceId)} />
      )}
    </div>
  );
}

type ObstacleProps = { state: InvitationView['state']; email: string; onOpen: () => void };

function Obstacle({ state, email, onOpen }: ObstacleProps) {
  const pathname = usePathname();
  switch (state) {
    case 'accepted':
      return (
        <>
          <Callout>This invitation was accepted.</Callout>
          <Button size="lg" variant="secondary" onClick={onOpen}>
            Open the workspace
          </Button>
        </>
      );
    case 'other_email':
      return (
        <>
          <Callout tone="warning">
            It was sent to <b className="break-all">{email}</b>, and you are signed in with another address.
          </Callout>
          <Button asChild size="lg" variant="secondary">
            <Link href={loginPath(pathname, 'signed-out')} prefetch={false}>
              Sign in with that address
            </Link>
          </Button>
        </>
      );
    case 'unverified_email':
      return (
        <Callout tone="warning">Confirm your address first: open the link in the mail we sent you.</Callout>
      );
    default:
      return (
        <>
          <Callout tone="warning">This invitation has expired. Ask for a new one.</Callout>
          <Button asChild size="lg" variant="secondary">
            <Link href={homePath}>Go to your desk</Link>
          </Button>
        </>
      );
  }
}
