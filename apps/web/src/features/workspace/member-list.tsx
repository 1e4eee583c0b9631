'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { QueryBoundary } from '@/components/query-boundary.tsx';
import { Avatar } from '@/components/ui/avatar.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { useMe } from '@/features/me/use-me.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { roleLabels, roleLooks } from './roles.ts';

export function MemberList() {
  return (
    <QueryBoundary skeleton={<MemberListSkeleton />} errorTitle="The members did not load" className="py-8">
      <Members />
    </QueryBoundary>
  );
}

function Members() {
  const trpc = useTRPC();
  const { user } = useMe();
  const { data } = useSuspenseQuery(trpc.members.list.queryOptions());
  return (
    <ul>
      {data.items.map(({ userId, fullName, email, role }) => (
        <li key={userId} className="flex items-center gap-3 border-b px-4 py-2.5 last:border-b-0">
          <Avatar name={fullName ?? email} size="lg" />
          <span className="grid min-w-0 flex-1">
            <span className="truncate text-sm font-medium">
              {fullName ?? email}
              {userId === user.id ? <span className="font-normal text-muted-foreground"> (you)</span> : null}
            </span>
            {fullName ? <span className="truncate text-xs text-muted-foreground">{email}</span> : null}
          </span>
          <Badge tone={roleLooks[role].tone} icon={roleLooks[role].icon}>
            {roleLabels[role]}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function MemberListSkeleton() {
  return (
    <Loading label="Loading members">
      {['first', 'second'].map((row) => (
        <div key={row} className="flex items-center gap-3 border-b px-4 py-2.5 last:border-b-0">
          <Skeleton className="size-8 rounded-full" />
          <div className="grid flex-1 gap-1.5 py-0.5">
            <Skeleton className="h-3.5 w-32" />
            <Skeleton className="h-3 w-44" />
          </div>
          <Skeleton className="h-5 w-16" />
        </div>
      ))}
    </Loading>
  );
}
