'use client';

import type { KeyboardEvent, Ref } from 'react';
import { Textarea } from '@/components/ui/textarea.tsx';
import { useMe } from '@/features/me/use-me.ts';
import { maxNoteLength } from '@/features/note/note-limits.ts';
import { useKeptText } from '@/hooks/use-kept-text.ts';
import { keptKeys } from '@/lib/kept-keys.ts';
import { writeKept } from '@/lib/kept-text.ts';

/** The note of the call that one is on: kept as it is typed, saved with the outcome. */
export function CallNoteField({
  callId,
  label,
  rows,
  className,
  ref,
  onKeyDown,
}: {
  callId: string;
  label: string;
  rows: number;
  className?: string;
  ref?: Ref<HTMLTextAreaElement>;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}) {
  const { user } = useMe();
  const key = keptKeys.callNote(user.id, callId);
  const text = useKeptText(key);
  return (
    <Textarea
      {...(ref ? { ref } : {})}
      data-composer="active-call"
      aria-label={label}
      placeholder={`${label}, saved with the outcome`}
      dir="auto"
      rows={rows}
      maxLength={maxNoteLength}
      value={text}
      className={className}
      onChange={(event) => writeKept(key, event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
