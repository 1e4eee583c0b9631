'use client';

import { type Call, formatPhone } from '@switchboard/validators';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { LoadMore } from '@/components/list/load-more.tsx';
import { MemberName } from '@/features/member/member-name.tsx';
import { useMay, useMe } from '@/features/me/use-me.ts';
import { NoteComposer } from '@/features/note/note-composer.tsx';
import { NoteView } from '@/features/note/note-view.tsx';
import { useHiddenNotes } from '@/features/note/pending-removals.ts';
import { fromNote } from '@/features/note/shown-note.ts';
import { keptKeys } from '@/lib/kept-keys.ts';
import { nextPage } from '@/trpc/api.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { itemsOf } from '@/trpc/pages.ts';
import { OutcomeMenu } from './outcome-menu.tsx';

/** One call: who called which number, its outcome, its notes, and where the next one is written. */
export function CallDetail({ call, contactId }: { call: Call; contactId: string }) {
  const trpc = useTRPC();
  const { user } = useMe();
  const mayWrite = useMay('calls.write');
  const mayNote = useMay('notes.write');
  const query = useSuspenseInfiniteQuery(trpc.notes.list.infiniteQueryOptions({ callId: call.id }, nextPage));
  const hidden = useHiddenNotes();
  const notes = itemsOf(query.data).filter(({ id }) => !hidden.has(id));
  const number = call.direction === 'inbound' ? call.fromNumber : call.toNumber;
  return (
    <div className="grid gap-3 px-4 pt-1 pb-4 sm:pl-11">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-muted-foreground">
        <MemberName userId={call.userId} />
        {number ? <span className="tabular-nums">{formatPhone(number)}</span> : null}
        {mayWrite && call.outcome ? <OutcomeMenu call={call} outcome={call.outcome} /> : null}
      </div>
      {notes.map((note) => (
        <div key={note.id} className="rounded-md border bg-background px-3 pt-2 pb-1">
          <NoteView note={fromNote(note)} dayShown={call.startedAt} />
        </div>
      ))}
      <LoadMore query={query} label="Show earlier notes" />
      {mayNote ? (
        <NoteComposer
          composer="call"
          label="Add a note to this call"
          draftKey={keptKeys.addedCallNote(user.id, call.id)}
          target={{ contactId, callId: call.id }}
        />
      ) : null}
    </div>
  );
}
