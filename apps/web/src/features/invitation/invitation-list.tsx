'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Callout } from '@/components/ui/callout.tsx';
import { SettingsSection } from '@/features/settings/settings-section.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { InvitationRow } from './invitation-row.tsx';

/** Who was invited and has not come yet; nothing where there is nobody. */
export function InvitationList() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.members.listInvitations.queryOptions());
  const { data: mail } = useSuspenseQuery(trpc.members.caughtMail.queryOptions());
  return (
    <>
      {mail.isCaught ? (
        <Callout>
          Mail is caught locally: invitations do not leave this machine.{' '}
          <Link href="/settings/members/mail" className="font-medium underline underline-offset-4">
            Read the caught mail
          </Link>
        </Callout>
      ) : null}
      {data.items.length > 0 ? (
        <SettingsSection title="Pending invitations">
          <ul aria-label="Pending invitations">
            {data.items.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </SettingsSection>
      ) : null}
    </>
  );
}
