'use client';

import type { WebhookDelivery } from '@switchboard/validators';
import { Badge } from '@/components/ui/badge.tsx';
import { RelativeTime } from '@/components/ui/relative-time.tsx';
import { lookOf } from './delivery-state.ts';

export function DeliveryRow({ delivery, onOpen }: { delivery: WebhookDelivery; onOpen: () => void }) {
  const { label, tone, icon } = lookOf(delivery);
  return (
    <li className="border-b last:border-b-0">
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={onOpen}
        className="flex w-full flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-left transition-colors hover:bg-accent focus-visible:-outline-offset-2"
      >
        <Badge tone={tone} icon={icon}>
          {label}
        </Badge>
        <span className="font-mono text-xs">{delivery.eventType}</span>
        <span className="ml-auto flex items-center gap-3 text-xs text-muted-foreground tabular-nums">
          <span>{summaryOf(delivery)}</span>
          <RelativeTime value={delivery.createdAt} />
        </span>
      </button>
    </li>
  );
}

function summaryOf({ state, status, attempt, error, responseMs }: WebhookDelivery): string {
  if (state === 'delivered') return `${status} in ${responseMs} ms`;
  if (attempt === 0) return error ?? '';
  return `${error ?? 'Failed'} · attempt ${attempt}`;
}
