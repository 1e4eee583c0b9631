'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus, ShieldAlert, Webhook as WebhookIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { useMay } from '@/features/me/use-me.ts';
import { SettingsSection } from '@/features/settings/settings-section.tsx';
import { referenceOf } from '@/lib/error-reference.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';
import { WebhookRow } from './webhook-row.tsx';

export function WebhooksScreen() {
  const mayManage = useMay('webhooks.manage');
  const [isAdding, setAdding] = useState(false);
  if (!mayManage) return <WebhooksForAdmins />;
  const add = (
    <Button onClick={() => setAdding(true)}>
      <Plus />
      Add webhook
    </Button>
  );
  return (
    <>
      <SettingsSection
        title="Webhooks"
        description="Your own servers hear what happens here within seconds."
        action={add}
      >
        <WebhookList action={add} />
      </SettingsSection>
      <WebhookDialog open={isAdding} onOpenChange={setAdding} />
    </>
  );
}

export function WebhooksForAdmins() {
  return (
    <EmptyState
      icon={ShieldAlert}
      title="Webhooks are for admins"
      description="Ask an owner or admin of this workspace to connect your server."
    />
  );
}

function WebhookList({ action }: { action: ReactNode }) {
  const trpc = useTRPC();
  const { data, error, isFetching, refetch } = useQuery(trpc.webhooks.list.queryOptions());
  if (error && !data) {
    return (
      <ErrorState
        title="The webhooks did not load"
        requestId={referenceOf(error)}
        onRetry={() => void refetch()}
        pending={isFetching}
        className="py-8"
      />
    );
  }
  if (!data) return <WebhookListSkeleton />;
  if (data.items.length === 0) {
    return (
      <EmptyState
        icon={WebhookIcon}
        title="No webhooks yet"
        description="Add the address of your server, and pick the events it wants to hear of."
        action={action}
      />
    );
  }
  return (
    <ul aria-label="Webhooks">
      {data.items.map((webhook) => (
        <WebhookRow key={webhook.id} webhook={webhook} />
      ))}
    </ul>
  );
}

function WebhookListSkeleton() {
  return (
    <Loading label="Loading webhooks">
      {['first', 'second'].map((row) => (
        <div key={row} className="grid gap-2 border-b px-4 py-3.5 last:border-b-0">
          <Skeleton className="h-4 w-64 max-w-full" />
          <Skeleton className="h-3 w-40" />
        </div>
      ))}
    </Loading>
  );
}
