'use client';

import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { LoadMore } from '@/components/list/load-more.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { SegmentedControl } from '@/components/ui/segmented-control.tsx';
import { useMe, useMay } from '@/features/me/use-me.ts';
import { NoteComposer } from '@/features/note/note-composer.tsx';
import { useHiddenNotes } from '@/features/note/pending-removals.ts';
import { keptKeys } from '@/lib/kept-keys.ts';
import { dayKeyOf, formatDay } from '@/lib/locale/format.ts';
import { useLocale, useNow } from '@/lib/locale/provider.tsx';
import { cn } from '@/lib/utils.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { itemsOf } from '@/trpc/pages.ts';
import { timelineQuery, type TimelineType } from '../contact-queries.ts';
import { timelineDays } from './timeline-days.ts';
import { TimelineItem } from './timeline-item.tsx';

type Shown = 'all' | TimelineType;

const shownChoices = [
  { value: 'all', label: 'All' },
  { value: 'call', label: 'Calls' },
  { value: 'note', label: 'Notes' },
] as const;

/** Everything that happened with one person, newest first, and where the next note is written. */
export function Timeline({ contactId, onCall }: { contactId: string; onCall: (callId: string) => void }) {
  const { user } = useMe();
  const mayNote = useMay('notes.write');
  const [shown, setShown] = useState<Shown>('all');
  return (
    <div className="grid gap-4 px-4 py-4">
      {mayNote ? (
        <NoteComposer
          composer="contact"
          label="Write a note"
          draftKey={keptKeys.contactNote(user.id, contactId)}
          target={{ contactId }}
        />
      ) : null}
      <SegmentedControl
        label="Show"
        value={shown}
        onValueChange={setShown}
        segments={shownChoices}
        className="justify-self-start"
      />
      <TimelineRows contactId={contactId} shown={shown} onCall={onCall} />
    </div>
  );
}

function TimelineRows({
  contactId,
  shown,
  onCall,
}: {
  contactId: string;
  shown: Shown;
  onCall: (callId: string) => void;
}) {
  const trpc = useTRPC();
  const type = useDeferredValue(shown);
  const query = useSuspenseInfiniteQuery(timelineQuery(trpc, contactId, type === 'all' ? null : type));
  const hidden = useHiddenNotes();
  const locale = useLocale();
  const now = useNow();
  const rows = itemsOf(query.data).filter((row) => !(row.type === 'note' && hidden.has(row.sourceId)));

  if (rows.length === 0) {
    return (
      <EmptyState
        icon={MessagesSquare}
        title={type === 'all' ? 'Nothing has happened yet' : 'Nothing of this kind yet'}
        description="Calls and notes with this person will stand here, newest first."
        className="py-8"
      />
    );
  }
  return (
    <div className={cn('grid gap-5 transition-opacity', type !== shown && 'opacity-60')}>
      {timelineDays(rows, (instant) => dayKeyOf(instant, locale)).map(({ key, at, entries }) => (
        <section key={key} className="grid gap-4">
          <h3 className="text-xs text-muted-foreground" suppressHydrationWarning>
            {formatDay(at, now, locale)}
          </h3>
          <ol className="grid gap-4">
            {entries.map((entry) => (
              <TimelineItem
                key={`${entry.row.sourceTable} ${entry.row.sourceId}`}
                entry={entry}
                onCall={onCall}
              />
            ))}
          </ol>
        </section>
      ))}
      <LoadMore query={query} label="Show earlier" />
    </div>
  );
}
