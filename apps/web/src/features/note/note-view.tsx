'use client';

import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { useMembers } from '@/features/member/use-members.ts';
import { useMay } from '@/features/me/use-me.ts';
import { dayKeyOf, formatDateTime, formatExact, formatTime } from '@/lib/locale/format.ts';
import { useLocale } from '@/lib/locale/provider.tsx';
import { NoteBody } from './note-body.tsx';
import { NoteEditor } from './note-editor.tsx';
import type { ShownNote } from './shown-note.ts';
import { useRemoveNote } from './use-remove-note.ts';

/** A note to read, and in the same place to change. */
export function NoteView({
  note,
  dayShown,
}: {
  note: ShownNote;
  /** A moment of the day that stands above it: only another day is named here. */
  dayShown: string;
}) {
  const [isEditing, setEditing] = useState(false);
  const { nameOf } = useMembers();
  const locale = useLocale();
  const mayWrite = useMay('notes.write');
  const remove = useRemoveNote();
  const author = nameOf(note.authorId);
  const isSameDay = dayKeyOf(note.writtenAt, locale) === dayKeyOf(dayShown, locale);
  const format = isSameDay ? formatTime : formatDateTime;

  if (isEditing) return <NoteEditor note={note} onDone={() => setEditing(false)} />;
  return (
    <div className="group/note relative grid gap-1">
      <NoteBody text={note.body} />
      <p className="flex h-5 items-center gap-1.5 text-xs text-muted-foreground">
        {author ? (
          <span dir="auto" className="truncate">
            {author}
          </span>
        ) : null}
        {author ? <span aria-hidden>·</span> : null}
        <time
          dateTime={note.writtenAt}
          title={formatExact(note.writtenAt, locale)}
          className="shrink-0"
          suppressHydrationWarning
        >
          {format(note.writtenAt, locale)}
        </time>
        {mayWrite ? (
          <span className="ml-auto flex opacity-0 transition-opacity group-focus-within/note:opacity-100 group-hover/note:opacity-100 pointer-coarse:opacity-100">
            <IconButton dense label="Edit note" onClick={() => setEditing(true)}>
              <Pencil className="size-3.5" />
            </IconButton>
            <IconButton dense label="Delete note" onClick={() => remove(note)}>
              <Trash2 className="size-3.5" />
            </IconButton>
          </span>
        ) : null}
      </p>
    </div>
  );
}
