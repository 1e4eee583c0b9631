'use client';

import type { Call, CallOutcome } from '@switchboard/validators';
import { Undo2 } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Keys } from '@/components/ui/keys.tsx';
import { useMe } from '@/features/me/use-me.ts';
import { keptKeys } from '@/lib/kept-keys.ts';
import { forgetKept, readKept } from '@/lib/kept-text.ts';
import { formatDuration } from '@/lib/locale/format.ts';
import { CallNoteField } from './call-note-field.tsx';
import { returnFocus } from './focus-before.ts';
import { OutcomeChoices } from './outcome-choices.tsx';
import { unsavedOutcomeOf, useEndCall } from './use-end-call.ts';
import { useOutcomeKeys } from './use-outcome-keys.ts';

/** After a call: one key or click says how it went, saves the note with it and lets one move on. */
export function OutcomeStrip({
  call,
  endedAt,
  endedAtKey,
}: {
  call: Call;
  endedAt: string;
  endedAtKey: string;
}) {
  const { user } = useMe();
  const end = useEndCall();
  const choices = useRef<HTMLDivElement>(null);
  // What could not be saved is chosen still: Enter in the note tries it again.
  const chosen = unsavedOutcomeOf(call.id);
  const seconds = (Date.parse(endedAt) - Date.parse(call.startedAt)) / 1000;

  const save = (outcome: CallOutcome) => {
    const note = readKept(keptKeys.callNote(user.id, call.id)).trim();
    end.mutate({ call, outcome, endedAt, note });
    returnFocus();
  };
  useOutcomeKeys(save);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (chosen) save(chosen);
      else choices.current?.querySelector('button')?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      choices.current?.querySelector('button')?.focus();
    }
  };

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2 p-3">
      <div className="flex items-center gap-2 text-sm">
        <p className="min-w-0 flex-1 truncate font-medium">
          <span className="max-sm:hidden">How did it go with</span>
          <span className="sm:hidden">Outcome with</span> <span dir="auto">{call.contactName ?? 'them'}</span>
          ?
        </p>
        <span className="text-muted-foreground tabular-nums">{formatDuration(seconds)}</span>
        <Button variant="ghost" size="sm" onClick={() => forgetKept(endedAtKey)}>
          <Undo2 />
          Not over yet
        </Button>
      </div>
      <CallNoteField callId={call.id} label="Note of this call" rows={2} onKeyDown={onKeyDown} />
      <OutcomeChoices ref={choices} chosen={chosen} isSaving={end.isPending} onChoose={save} />
      <p className="flex items-center gap-1.5 text-xs text-muted-foreground max-sm:hidden">
        While writing, hold <Keys keys="alt" /> with the number, or press <Keys keys="enter" /> and then the
        number.
      </p>
    </div>
  );
}
