'use client';

import { noteBody } from '@switchboard/validators';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Textarea } from '@/components/ui/textarea.tsx';
import { toApiError } from '@/trpc/errors.ts';
import { maxNoteLength } from './note-limits.ts';
import type { ShownNote } from './shown-note.ts';
import { bodyInConflict, useEditNote } from './use-edit-note.ts';

/** Changes a note in its place. A failed save leaves the text here, with the reason. */
export function NoteEditor({ note, onDone }: { note: ShownNote; onDone: () => void }) {
  // The version one began from: what arrives meanwhile is another person's.
  const [base, setBase] = useState(note);
  const [text, setText] = useState(note.body);
  const edit = useEditNote();
  const field = useRef<HTMLTextAreaElement>(null);
  const theirs = bodyInConflict(edit.error);
  const body = text.trim();

  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const save = (from: ShownNote) => {
    if (body === from.body) return onDone();
    if (!noteBody.safeParse(body).success) return;
    edit.mutate({ note: from, body }, { onSuccess: onDone });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      save(base);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onDone();
    }
  };

  return (
    <div className="grid gap-2">
      <Textarea
        ref={field}
        aria-label="Note"
        dir="auto"
        maxLength={maxNoteLength}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {theirs !== null ? (
        <Callout tone="warning">
          <p>Somebody changed this note while you were writing. It says now:</p>
          <p dir="auto" className="mt-1 break-words whitespace-pre-wrap">
            {theirs}
          </p>
        </Callout>
      ) : null}
      {edit.error && theirs === null ? (
        <Callout tone="danger">The note was not saved. {toApiError(edit.error).message}</Callout>
      ) : null}
      <div className="flex gap-2">
        {theirs === null ? (
          <Button size="sm" disabled={body === ''} pending={edit.isPending} onClick={() => save(base)}>
            Save
          </Button>
        ) : (
          <Button
            size="sm"
            disabled={body === ''}
            pending={edit.isPending}
            onClick={() => {
              const now = { ...base, body: theirs };
              setBase(now);
              save(now);
            }}
          >
            Keep mine
          </Button>
        )}
        <Button size="sm" variant="ghost" onClick={onDone}>
          {theirs === null ? 'Cancel' : 'Use theirs'}
        </Button>
      </div>
    </div>
  );
}
