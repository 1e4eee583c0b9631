'use client';

import type { ListedWebhook } from '@switchboard/validators';
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge.tsx';
import { RelativeTime } from '@/components/ui/relative-time.tsx';
import { describeSelection } from './event-selection.ts';
import { statusOf } from './webhook-status.ts';

export function WebhookRow({ webhook }: { webhook: ListedWebhook }) {
  const { id, url, description, eventTypes } = webhook;
  const { label, tone, icon } = statusOf(webhook);
  return (
    <li className="border-b last:border-b-0">
      <Link
        href={`/settings/webhooks/${id}`}
        className="flex items-center gap-3 px-4 py-3 transition-colors hover:bg-accent focus-visible:-outline-offset-2"
      >
        <span className="grid min-w-0 flex-1 gap-1">
          <span className="flex min-w-0 items-center gap-2">
            <span className="truncate text-sm font-medium">{description ?? hostOf(url)}</span>
            <Badge tone={tone} icon={icon} className="shrink-0">
              {label}
            </Badge>
          </span>
          <span className="truncate font-mono text-xs text-muted-foreground">{url}</span>
          <span className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-muted-foreground">
            <span>{describeSelection(eventTypes)}</span>
            <Health health={webhook.health} />
          </span>
        </span>
        <ChevronRight aria-hidden className="shrink-0 text-subtle-foreground" />
      </Link>
    </li>
  );
}

function Health({ health: { delivered, pending, dead, lastDeliveredAt } }: Pick<ListedWebhook, 'health'>) {
  const total = delivered + pending + dead;
  if (total === 0) return <span>Nothing sent yet</span>;
  return (
    <>
      <span className="tabular-nums">
        {delivered} of the last {total} delivered
      </span>
      {dead > 0 ? <span className="text-danger-text tabular-nums">{dead} dead</span> : null}
      {lastDeliveredAt ? (
        <span>
          Last <RelativeTime value={lastDeliveredAt} />
        </span>
      ) : null}
    </>
  );
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);
