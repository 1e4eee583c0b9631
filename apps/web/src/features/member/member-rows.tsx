'use client';

import { type Member, workspaceRoles } from '@switchboard/validators';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Avatar } from '@/components/ui/avatar.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from '@/components/ui/select.tsx';
import { useMay, useMe } from '@/features/me/use-me.ts';
import { roleLabels, roleLooks } from '@/features/workspace/roles.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { MemberMenu } from './member-menu.tsx';
import { useChangeRole } from './use-change-member.ts';
import { memberName } from './use-members.ts';

export function MemberRows() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.members.list.queryOptions());
  return (
    <ul aria-label="Members">
      {data.items.map((member) => (
        <MemberRow key={member.userId} member={member} />
      ))}
    </ul>
  );
}

function MemberRow({ member }: { member: Member }) {
  const { user, role: ownRole } = useMe();
  const mayManage = useMay('members.manage');
  const name = memberName(member);
  const isSelf = member.userId === user.id;
  // Owners are made by handing ownership over, and only owners change owners.
  const mayChange = mayManage && !isSelf && (member.role !== 'owner' || ownRole === 'owner');
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b px-4 py-2.5 last:border-b-0">
      <Avatar name={name} size="lg" />
      <span className="grid min-w-0 flex-1 basis-32">
        <span dir="auto" className="truncate text-sm font-medium">
          {name}
          {isSelf ? <span className="font-normal text-muted-foreground"> (you)</span> : null}
        </span>
        {member.fullName ? (
          <span className="truncate text-xs text-muted-foreground">{member.email}</span>
        ) : null}
      </span>
      <span className="flex items-center gap-1">
        {mayChange ? (
          <RoleSelect member={member} name={name} />
        ) : (
          <Badge tone={roleLooks[member.role].tone} icon={roleLooks[member.role].icon}>
            {roleLabels[member.role]}
          </Badge>
        )}
        <MemberMenu member={member} isSelf={isSelf} mayRemove={mayChange} />
      </span>
    </li>
  );
}

function RoleSelect({ member, name }: { member: Member; name: string }) {
  const change = useChangeRole(name);
  const offered = workspaceRoles.filter((role) => role !== 'owner' || member.role === 'owner');
  return (
    <Select
      value={member.role}
      disabled={change.isPending}
      onValueChange={(next) => {
        const role = offered.find((one) => one === next);
        if (role && role !== member.role) change.mutate({ userId: member.userId, role });
      }}
    >
      <SelectTrigger dense aria-label={`Role of ${name}`} className="w-28">
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        {offered.map((role) => (
          <SelectItem key={role} value={role}>
            {roleLabels[role]}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}
