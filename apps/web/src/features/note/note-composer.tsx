'use client';

import { type KeyboardEvent, useId } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Keys } from '@/components/ui/keys.tsx';
import { Textarea } from '@/components/ui/textarea.tsx';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { useIsKeptStored, useKeptText } from '@/hooks/use-kept-text.ts';
import { writeKept } from '@/lib/kept-text.ts';
import { cn } from '@/lib/utils.ts';
import { maxNoteLength } from './note-limits.ts';
import { type NoteTarget, useAddNote } from './use-add-note.ts';

/** Where a note is written. What is typed is kept as a draft until it is saved, over reloads too. */
export function NoteComposer({
  draftKey,
  target,
  label,
  composer,
}: {
  draftKey: string;
  target: NoteTarget;
  label: string;
  /** Names it for the key that goes to it. */
  composer: 'contact' | 'call';
}) {
  const text = useKeptText(draftKey);
  const isStored = useIsKeptStored(draftKey);
  const add = useAddNote();
  const hintId = useId();
  const body = text.trim();

  const save = () => {
    if (body === '') return;
    add.mutate({ id: crypto.randomUUID(), body, target, draftKey });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.currentTarget.blur();
    }
  };

  return (
    // The row below stands there always: what is below it must not move when the focus goes there.
    <div className="group/composer rounded-md border border-input bg-background transition-colors focus-within:border-ring focus-within:outline-1 focus-within:outline-ring hover:border-outline/60">
      <Textarea
        data-composer={composer}
        aria-label={label}
        aria-describedby={hintId}
        placeholder={`${label}…`}
        dir="auto"
        maxLength={maxNoteLength}
        value={text}
        onChange={(event) => writeKept(draftKey, event.target.value)}
        onKeyDown={onKeyDown}
        rows={1}
        className="min-h-8 border-transparent pb-0 outline-none hover:border-transparent focus-visible:border-transparent"
      />
      <div className="flex h-9 items-center justify-between gap-2 pr-1 pb-1 pl-2.5">
        <span id={hintId} aria-live="polite" className="text-xs text-muted-foreground">
          {body !== '' && isStored ? 'Draft saved' : ''}
        </span>
        <Button
          size="sm"
          disabled={body === ''}
          onClick={save}
          className={cn(body === '' && 'invisible group-focus-within/composer:visible')}
        >
          Save note
          <Keys keys={shortcutKeys.save} onColor className="max-sm:hidden" />
        </Button>
      </div>
    </div>
  );
}
