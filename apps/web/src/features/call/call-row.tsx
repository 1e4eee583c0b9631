'use client';

import { type Call, formatPhone } from '@switchboard/validators';
import { PhoneIncoming, PhoneOutgoing } from 'lucide-react';
import { GridCell } from '@/components/list/grid-cells.tsx';
import type { RowProps } from '@/components/list/grid-row.tsx';
import { MemberName } from '@/features/member/member-name.tsx';
import { formatDuration, formatExact, formatTime } from '@/lib/locale/format.ts';
import { useLocale } from '@/lib/locale/provider.tsx';
import { cn } from '@/lib/utils.ts';
import { callShownFrom } from './call-columns.tsx';
import { OnCallBadge } from './on-call-badge.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';

export function CallRow({ item: call }: RowProps<Call>) {
  const locale = useLocale();
  const { contactId, contactName, companyName, direction, outcome, durationSeconds, startedAt } = call;
  const isInbound = direction === 'inbound';
  const Icon = isInbound ? PhoneIncoming : PhoneOutgoing;
  const number = isInbound ? call.fromNumber : call.toNumber;
  const shownNumber = number ? formatPhone(number) : '';
  const name = contactName ?? (shownNumber || 'Unknown');
  const time = formatTime(startedAt, locale);
  return (
    <>
      <GridCell className="justify-center px-0">
        <Icon aria-label={isInbound ? 'Inbound' : 'Outbound'} className="text-muted-foreground" />
      </GridCell>
      <GridCell className="pl-0">
        <span className="grid min-w-0 justify-items-start *:max-w-full">
          {contactId ? (
            <a
              href={`/contacts/${contactId}?call=${call.id}`}
              tabIndex={-1}
              dir="auto"
              title={name}
              className="truncate font-medium"
            >
              {name}
            </a>
          ) : (
            <span dir="auto" className="truncate">
              {name}
            </span>
          )}
          <span
            className={cn('truncate text-xs text-muted-foreground', callShownFrom.narrow)}
            suppressHydrationWarning
          >
            <span className="@lg:hidden">{time}</span>
            {companyName ? <span className="@lg:hidden"> · </span> : null}
            {companyName}
          </span>
        </span>
      </GridCell>
      <GridCell className={callShownFrom.company}>
        <span dir="auto" title={companyName ?? undefined} className="truncate text-muted-foreground">
          {companyName}
        </span>
      </GridCell>
      <GridCell className={callShownFrom.number}>
        <span className="truncate text-muted-foreground tabular-nums">{shownNumber}</span>
      </GridCell>
      <GridCell className={callShownFrom.person}>
        <MemberName userId={call.userId} className="text-muted-foreground" />
      </GridCell>
      <GridCell>
        {call.endedAt === null ? <OnCallBadge /> : null}
        {outcome ? <OutcomeBadge outcome={outcome} /> : null}
      </GridCell>
      <GridCell align="end" className={cn('text-muted-foreground', callShownFrom.time)}>
        <time dateTime={startedAt} title={formatExact(startedAt, locale)} suppressHydrationWarning>
          {time}
        </time>
      </GridCell>
      <GridCell align="end">{durationSeconds === null ? '' : formatDuration(durationSeconds)}</GridCell>
    </>
  );
}
