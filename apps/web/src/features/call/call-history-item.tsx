'use client';

import type { Call } from '@switchboard/validators';
import { ChevronRight, PhoneIncoming, PhoneOutgoing } from 'lucide-react';
import { useId } from 'react';
import { QueryBoundary } from '@/components/query-boundary.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { formatDateTime, formatDuration } from '@/lib/locale/format.ts';
import { useLocale } from '@/lib/locale/provider.tsx';
import { cn } from '@/lib/utils.ts';
import { CallDetail } from './call-detail.tsx';
import { OnCallBadge } from './on-call-badge.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';

export function CallHistoryItem({
  call,
  contactId,
  isOpen,
  onToggle,
}: {
  call: Call;
  contactId: string;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const locale = useLocale();
  const detailId = useId();
  const isInbound = call.direction === 'inbound';
  const Icon = isInbound ? PhoneIncoming : PhoneOutgoing;
  return (
    <li data-open={isOpen} className={cn('border-b last:border-b-0', isOpen && 'bg-sidebar')}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailId : undefined}
        className="flex h-10 w-full items-center gap-3 px-4 text-left text-sm transition-colors hover:bg-accent/60 focus-visible:-outline-offset-2"
        onClick={onToggle}
      >
        <ChevronRight
          aria-hidden
          className={cn('size-3.5 text-subtle-foreground transition-transform', isOpen && 'rotate-90')}
        />
        <Icon aria-label={isInbound ? 'Inbound' : 'Outbound'} className="text-muted-foreground" />
        <time dateTime={call.startedAt} className="min-w-0 flex-1 truncate" suppressHydrationWarning>
          {formatDateTime(call.startedAt, locale)}
        </time>
        {call.endedAt === null ? <OnCallBadge /> : null}
        {call.outcome ? <OutcomeBadge outcome={call.outcome} className="shrink-0" /> : null}
        <span className="w-14 shrink-0 text-right text-muted-foreground tabular-nums">
          {call.durationSeconds === null ? '' : formatDuration(call.durationSeconds)}
        </span>
      </button>
      {isOpen ? (
        <div id={detailId}>
          <QueryBoundary
            skeleton={<Skeleton className="mx-4 mb-3 h-24" />}
            errorTitle="The notes of this call did not load"
            className="py-6"
          >
            <CallDetail call={call} contactId={contactId} />
          </QueryBoundary>
        </div>
      ) : null}
    </li>
  );
}
