'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import Link from 'next/link';
import { QueryBoundary } from '@/components/query-boundary.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { RelativeTime } from '@/components/ui/relative-time.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { SettingsSection } from '@/features/settings/settings-section.tsx';
import { CopyButton } from '@/features/webhook/copy-button.tsx';
import { useTRPC } from '@/trpc/client.tsx';

export function CaughtMailScreen() {
  return (
    <SettingsSection
      title="Caught mail"
      description="No mail server is set up, so invitations are kept on this machine. Each link works for its address only."
      action={
        <Button asChild variant="secondary">
          <Link href="/settings/members">Members</Link>
        </Button>
      }
    >
      <QueryBoundary skeleton={<MailSkeleton />} errorTitle="The mail did not load" className="py-8">
        <CaughtMail />
      </QueryBoundary>
    </SettingsSection>
  );
}

function CaughtMail() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.members.caughtMail.queryOptions());
  if (data.items.length === 0) {
    return (
      <EmptyState
        icon={Mail}
        title="No mail here"
        description={
          data.isCaught
            ? 'Invitations of this workspace appear here.'
            : 'Mail leaves this machine, or is for admins.'
        }
      />
    );
  }
  return (
    <ul aria-label="Caught mail">
      {data.items.map(({ to, subject, link, caughtAt }) => (
        <li
          key={link}
          className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b px-4 py-3 last:border-b-0"
        >
          <span className="grid min-w-0 flex-1 basis-48 gap-0.5">
            <span className="truncate text-sm font-medium">{subject}</span>
            <span className="truncate text-xs text-muted-foreground">
              To {to}, <RelativeTime value={caughtAt} />
            </span>
          </span>
          <CopyButton text={link} label="Copy link" />
        </li>
      ))}
    </ul>
  );
}

function MailSkeleton() {
  return (
    <Loading label="Loading mail">
      {['first', 'second'].map((row) => (
        <div key={row} className="grid gap-2 border-b px-4 py-3.5 last:border-b-0">
          <Skeleton className="h-4 w-64 max-w-full" />
          <Skeleton className="h-3 w-40" />
        </div>
      ))}
    </Loading>
  );
}
