'use client';

import type { ListedWebhook } from '@switchboard/validators';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Unplug } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { useMay } from '@/features/me/use-me.ts';
import { SettingsRow, SettingsSection } from '@/features/settings/settings-section.tsx';
import { referenceOf } from '@/lib/error-reference.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { DeliveriesSection } from './deliveries-section.tsx';
import { describeSelection } from './event-selection.ts';
import { SendTest } from './send-test.tsx';
import { VerifySection } from './verify-section.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';
import { WebhookMenu } from './webhook-menu.tsx';
import { WebhookNotice } from './webhook-notice.tsx';
import { statusOf } from './webhook-status.ts';
import { WebhooksForAdmins } from './webhooks-screen.tsx';

export function WebhookScreen({ id }: { id: string }) {
  const trpc = useTRPC();
  const mayManage = useMay('webhooks.manage');
  const { data, error, isFetching, refetch } = useQuery(trpc.webhooks.list.queryOptions());
  if (!mayManage) return <WebhooksForAdmins />;
  if (error && !data) {
    return (
      <ErrorState
        title="The webhook did not load"
        requestId={referenceOf(error)}
        onRetry={() => void refetch()}
        pending={isFetching}
      />
    );
  }
  if (!data) return <WebhookSkeleton />;
  const webhook = data.items.find((one) => one.id === id);
  if (!webhook) {
    return (
      <EmptyState
        icon={Unplug}
        title="This webhook is not here"
        description="It was deleted, or it belongs to another workspace."
        action={
          <Button variant="secondary" asChild>
            <Link href="/settings/webhooks">All webhooks</Link>
          </Button>
        }
      />
    );
  }
  return (
    <>
      <WebhookSummary webhook={webhook} />
      <DeliveriesSection webhookId={webhook.id} />
      <VerifySection />
    </>
  );
}

function WebhookSummary({ webhook }: { webhook: ListedWebhook }) {
  const [isEditing, setEditing] = useState(false);
  const { label, tone, icon } = statusOf(webhook);
  return (
    <div className="grid gap-4">
      <Link
        href="/settings/webhooks"
        className="inline-flex items-center gap-1.5 justify-self-start rounded-sm text-sm text-muted-foreground hover:text-foreground"
      >
        <ArrowLeft aria-hidden />
        All webhooks
      </Link>
      <SettingsSection
        title={webhook.description ?? 'Webhook'}
        action={
          <div className="flex shrink-0 gap-2">
            <Button variant="secondary" onClick={() => setEditing(true)}>
              Edit
            </Button>
            <WebhookMenu webhook={webhook} />
          </div>
        }
      >
        <WebhookNotice webhook={webhook} />
        <SettingsRow label="Address">
          <code className="min-w-0 font-mono text-xs break-all select-all">{webhook.url}</code>
        </SettingsRow>
        <SettingsRow label="Status">
          <Badge tone={tone} icon={icon}>
            {label}
          </Badge>
        </SettingsRow>
        <SettingsRow label="Events">
          <span className="text-sm">{describeSelection(webhook.eventTypes)}</span>
        </SettingsRow>
        <SendTest webhookId={webhook.id} />
      </SettingsSection>
      <WebhookDialog open={isEditing} onOpenChange={setEditing} webhook={webhook} />
    </div>
  );
}

function WebhookSkeleton() {
  return (
    <Loading label="Loading the webhook" className="grid gap-8">
      <div className="grid gap-3">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-44 rounded-lg" />
      </div>
      <div className="grid gap-3">
        <Skeleton className="h-6 w-28" />
        <Skeleton className="h-64 rounded-lg" />
      </div>
    </Loading>
  );
}
