'use client';

import { type Contact, formatPhone } from '@switchboard/validators';
import { GridCell } from '@/components/list/grid-cells.tsx';
import type { RowProps } from '@/components/list/grid-row.tsx';
import { Avatar } from '@/components/ui/avatar.tsx';
import { RelativeTime } from '@/components/ui/relative-time.tsx';
import { OnCallBadge } from '@/features/call/on-call-badge.tsx';
import { OutcomeBadge } from '@/features/call/outcome-badge.tsx';
import { useIsOnCallWith } from '@/features/call/use-active-call.ts';
import { MemberName } from '@/features/member/member-name.tsx';
import { shownFrom } from './contact-columns.tsx';
import { RowActions } from './row-actions.tsx';
import { TagList } from './tag-list.tsx';

function LastCall({ contact, isBrief = false }: { contact: Contact; isBrief?: boolean }) {
  const isOnCall = useIsOnCallWith(contact.id);
  if (isOnCall) return <OnCallBadge />;
  const { lastContactedAt, lastCallOutcome } = contact;
  if (!lastContactedAt) return <span className="text-subtle-foreground">Never</span>;
  if (isBrief && lastCallOutcome) return <OutcomeBadge outcome={lastCallOutcome} />;
  return (
    <>
      <RelativeTime value={lastContactedAt} className="w-18 shrink-0 truncate text-muted-foreground" />
      {lastCallOutcome ? <OutcomeBadge outcome={lastCallOutcome} /> : null}
    </>
  );
}

export function ContactRow({ item: contact }: RowProps<Contact>) {
  const { fullName, companyName, phone } = contact;
  return (
    <>
      <GridCell>
        <Avatar name={fullName} />
        <span className="grid min-w-0 justify-items-start *:max-w-full">
          <a
            href={`/contacts/${contact.id}`}
            tabIndex={-1}
            dir="auto"
            title={fullName}
            className="truncate font-medium"
          >
            {fullName}
          </a>
          {companyName ? (
            <span dir="auto" className={`truncate text-xs text-muted-foreground ${shownFrom.narrow}`}>
              {companyName}
            </span>
          ) : null}
        </span>
      </GridCell>
      <GridCell className={shownFrom.company}>
        <span dir="auto" title={companyName ?? undefined} className="truncate text-muted-foreground">
          {companyName}
        </span>
      </GridCell>
      <GridCell className={shownFrom.phone}>
        <span className="truncate text-muted-foreground tabular-nums">
          {phone ? formatPhone(phone) : null}
        </span>
      </GridCell>
      <GridCell className={shownFrom.tags}>
        <TagList tags={contact.tags} />
      </GridCell>
      <GridCell className={shownFrom.lastCall}>
        <LastCall contact={contact} />
      </GridCell>
      <GridCell className={shownFrom.owner}>
        <MemberName userId={contact.ownerId} nameClassName={shownFrom.ownerName} />
        <RowActions contact={contact} />
      </GridCell>
      <GridCell className={shownFrom.narrow} align="end">
        <LastCall contact={contact} isBrief />
      </GridCell>
    </>
  );
}
