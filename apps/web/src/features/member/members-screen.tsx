'use client';

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { QueryBoundary } from '@/components/query-boundary.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { InvitationList } from '@/features/invitation/invitation-list.tsx';
import { InviteDialog } from '@/features/invitation/invite-dialog.tsx';
import { useMay } from '@/features/me/use-me.ts';
import { SettingsSection } from '@/features/settings/settings-section.tsx';
import { MemberRows } from './member-rows.tsx';

export function MembersScreen() {
  const mayManage = useMay('members.manage');
  const [isInviting, setInviting] = useState(false);
  const invite = (
    <Button onClick={() => setInviting(true)}>
      <UserPlus />
      Invite
    </Button>
  );
  return (
    <>
      <SettingsSection
        title="Members"
        description="Who works in this workspace, and as what."
        action={mayManage ? invite : undefined}
      >
        <QueryBoundary skeleton={<RowsSkeleton />} errorTitle="The members did not load" className="py-8">
          <MemberRows />
        </QueryBoundary>
      </SettingsSection>
      {mayManage ? (
        <>
          <QueryBoundary
            skeleton={<RowsSkeleton />}
            errorTitle="The invitations did not load"
            className="py-8"
          >
            <InvitationList />
          </QueryBoundary>
          <InviteDialog open={isInviting} onOpenChange={setInviting} />
        </>
      ) : null}
    </>
  );
}

function RowsSkeleton() {
  return (
    <Loading>
      {['first', 'second'].map((row) => (
        <div key={row} className="flex items-center gap-3 border-b px-4 py-2.5 last:border-b-0">
          <Skeleton className="size-8 rounded-full" />
          <div className="grid flex-1 gap-1.5 py-0.5">
            <Skeleton className="h-3.5 w-32" />
            <Skeleton className="h-3 w-44" />
          </div>
          <Skeleton className="h-7 w-24" />
        </div>
      ))}
    </Loading>
  );
}
