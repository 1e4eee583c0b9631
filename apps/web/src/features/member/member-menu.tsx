'use client';

import type { Member } from '@switchboard/validators';
import { Ellipsis, Eye, LogOut, ShieldUser, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog.tsx';
import { Button } from '@/components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu.tsx';
import { useMay, useMe } from '@/features/me/use-me.ts';
import { useStartViewAs } from '@/features/permission/use-view-as.ts';
import { useRemoveMember, useTransferOwnership } from './use-change-member.ts';
import { memberName } from './use-members.ts';

type MenuProps = { member: Member; isSelf: boolean; mayRemove: boolean };

/** What one may do about a member; nothing is shown where that is nothing. */
export function MemberMenu({ member, isSelf, mayRemove }: MenuProps) {
  const { userId, role } = member;
  const name = memberName(member);
  const { role: ownRole, activeWorkspace } = useMe();
  const [asked, setAsked] = useState<'remove' | 'transfer' | null>(null);
  const remove = useRemoveMember(name, isSelf);
  const transfer = useTransferOwnership(name);
  const start = useStartViewAs();
  const mayViewAs = useMay('permissions.manage') && !isSelf && role !== 'owner';
  const mayTransfer = ownRole === 'owner' && !isSelf && role !== 'owner' && role !== 'client';
  const mayLeave = isSelf && role !== 'owner';
  if (!mayRemove && !mayViewAs && !mayTransfer && !mayLeave) return <span className="size-8" />;

  const close = () => setAsked(null);
  const workspace = activeWorkspace?.name ?? 'the workspace';
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon" aria-label={`More about ${name}`}>
            <Ellipsis />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          {mayViewAs ? (
            <DropdownMenuItem onSelect={() => start.mutate({ userId })}>
              <Eye />
              View as {name}
            </DropdownMenuItem>
          ) : null}
          {mayTransfer ? (
            <DropdownMenuItem onSelect={() => setAsked('transfer')}>
              <ShieldUser />
              Make owner
            </DropdownMenuItem>
          ) : null}
          {mayRemove ? (
            <DropdownMenuItem danger onSelect={() => setAsked('remove')}>
              <UserMinus />
              Remove
            </DropdownMenuItem>
          ) : null}
          {mayLeave ? (
            <DropdownMenuItem danger onSelect={() => setAsked('remove')}>
              <LogOut />
              Leave
            </DropdownMenuItem>
          ) : null}
        </DropdownMenuContent>
      </DropdownMenu>
      <ConfirmDialog
        open={asked === 'remove'}
        onOpenChange={close}
        title={isSelf ? `Leave ${workspace}?` : `Remove ${name}?`}
        description={
          isSelf
            ? 'You can come back only with a new invitation. Your API keys stop working.'
            : 'They lose access at once, and their API keys stop working. What they did stays.'
        }
        confirmLabel={isSelf ? 'Leave' : 'Remove'}
        pending={remove.isPending}
        onConfirm={() => remove.mutate({ userId }, { onSuccess: close })}
      />
      <ConfirmDialog
        open={asked === 'transfer'}
        onOpenChange={close}
        title={`Make ${name} the owner?`}
        description="You become an admin. Only the new owner can hand ownership back."
        confirmLabel="Hand over"
        pending={transfer.isPending}
        onConfirm={() => transfer.mutate({ userId }, { onSuccess: close })}
      />
    </>
  );
}
