'use client';

import { Activity, NotebookPen, PhoneIncoming, PhoneOutgoing } from 'lucide-react';
import type { ReactNode } from 'react';
import { OnCallBadge } from '@/features/call/on-call-badge.tsx';
import { OutcomeBadge } from '@/features/call/outcome-badge.tsx';
import { isOutcome } from '@/features/call/outcomes.ts';
import { useMembers } from '@/features/member/use-members.ts';
import { NoteBody } from '@/features/note/note-body.tsx';
import { NoteView } from '@/features/note/note-view.tsx';
import { fromInteraction } from '@/features/note/shown-note.ts';
import { formatDuration, formatExact, formatTime } from '@/lib/locale/format.ts';
import { useLocale } from '@/lib/locale/provider.tsx';
import type { TimelineEntry } from './timeline-days.ts';

export function TimelineItem({ entry, onCall }: { entry: TimelineEntry; onCall: (callId: string) => void }) {
  const { row } = entry;
  if (row.type === 'call') return <CallItem entry={entry} onOpen={() => onCall(row.sourceId)} />;
  if (row.type === 'note') {
    return (
      <Item icon={<NotebookPen />} label="Note">
        <NoteView note={fromInteraction(row)} dayShown={row.occurredAt} />
      </Item>
    );
  }
  return (
    <Item icon={<Activity />} label={row.type}>
      <NoteBody text={row.summary} />
    </Item>
  );
}

function Item({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <span
        aria-hidden
        title={label}
        className="grid size-7 shrink-0 place-items-center rounded-full bg-muted text-muted-foreground [&>.lucide]:size-3.5"
      >
        {icon}
      </span>
      <div className="grid min-w-0 flex-1 gap-1.5 pt-1">{children}</div>
    </li>
  );
}

function CallItem({ entry: { row, notes }, onOpen }: { entry: TimelineEntry; onOpen: () => void }) {
  const { nameOf } = useMembers();
  const locale = useLocale();
  const { outcome, durationSeconds, direction } = row.metadata;
  const isInbound = direction === 'inbound';
  const caller = nameOf(row.actorId);
  return (
    <Item
      icon={isInbound ? <PhoneIncoming /> : <PhoneOutgoing />}
      label={isInbound ? 'Inbound call' : 'Outbound call'}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <button
          type="button"
          className="rounded-xs font-medium underline-offset-4 hover:underline"
          onClick={onOpen}
        >
          {isInbound ? 'Inbound call' : 'Outbound call'}
        </button>
        {isOutcome(outcome) ? <OutcomeBadge outcome={outcome} /> : <OnCallBadge />}
        {typeof durationSeconds === 'number' ? (
          <span className="text-muted-foreground tabular-nums">{formatDuration(durationSeconds)}</span>
        ) : null}
        <span className="ml-auto flex min-w-0 gap-1.5 text-xs text-muted-foreground">
          {caller ? (
            <span dir="auto" className="max-w-28 truncate">
              {caller}
            </span>
          ) : null}
          <time
            dateTime={row.occurredAt}
            title={formatExact(row.occurredAt, locale)}
            suppressHydrationWarning
          >
            {formatTime(row.occurredAt, locale)}
          </time>
        </span>
      </div>
      {notes.map((note) => (
        <div key={note.sourceId} className="rounded-md border px-3 pt-2 pb-1">
          <NoteView note={fromInteraction(note)} dayShown={row.occurredAt} />
        </div>
      ))}
    </Item>
  );
}
