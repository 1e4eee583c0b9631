'use client';

import { type Call, formatPhone } from '@switchboard/validators';
import { PhoneOff } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Keys } from '@/components/ui/keys.tsx';
import { Hint } from '@/components/ui/tooltip.tsx';
import { contactPath } from '@/features/contact/contact-path.ts';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { useShortcut } from '@/features/shortcuts/use-action.ts';
import { focusSoon } from '@/lib/focus-soon.ts';
import { keepNow } from '@/lib/kept-text.ts';
import { serverNow } from '@/lib/server-clock.ts';
import { CallNoteField } from './call-note-field.tsx';
import { CallTimer } from './call-timer.tsx';
import { rememberFocus } from './focus-before.ts';

export const callNoteSelector = '[data-composer=active-call]';

/** While one talks: who, how long, the note, and the end. */
export function CallBar({ call, endedAtKey }: { call: Call; endedAtKey: string }) {
  const end = () => {
    rememberFocus();
    // A call cannot end before it began, whatever this machine's clock says.
    const endedAtMs = Math.max(serverNow(), Date.parse(call.startedAt));
    keepNow(endedAtKey, new Date(endedAtMs).toISOString());
    focusSoon(callNoteSelector);
  };
  useShortcut({
    label: 'End the call',
    group: 'Call',
    keys: shortcutKeys.endCall,
    icon: PhoneOff,
    keywords: ['hang up', 'stop'],
    run: end,
  });
  useShortcut({
    label: 'Write in the note of the call',
    group: 'Call',
    keys: shortcutKeys.callNote,
    run: () => focusSoon(callNoteSelector),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      end();
    }
  };

  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-4 gap-y-2 p-2 pl-3 sm:grid-cols-[minmax(0,13rem)_auto_minmax(0,1fr)_auto]">
      <Who call={call} />
      <span className="grid justify-items-end">
        <CallTimer startedAt={call.startedAt} />
        <span className="text-xs text-muted-foreground" title="Recorded here, made on your own phone">
          Logged call
        </span>
      </span>
      <CallNoteField
        callId={call.id}
        label="Note of this call"
        onKeyDown={onKeyDown}
        className="max-h-24 min-h-8 max-sm:order-1 max-sm:col-span-3"
        rows={1}
      />
      <Hint label="While writing" keys={shortcutKeys.save}>
        <Button variant="danger" onClick={end}>
          <PhoneOff />
          End
          <Keys keys={shortcutKeys.endCall} onColor className="max-sm:hidden" />
        </Button>
      </Hint>
    </div>
  );
}

function Who({ call }: { call: Call }) {
  const router = useRouter();
  const { contactId, contactName, companyName, direction, fromNumber, toNumber } = call;
  const number = direction === 'inbound' ? fromNumber : toNumber;
  const name = contactName ?? (number ? formatPhone(number) : 'Unknown');
  const under = [contactName && number ? formatPhone(number) : null, companyName].filter(Boolean).join(' · ');
  return (
    <div className="flex min-w-0 items-center gap-3">
      <span aria-hidden className="relative grid size-2.5 shrink-0 place-items-center">
        <span className="absolute size-full rounded-full bg-success/50 motion-safe:animate-ping" />
        <span className="size-2.5 rounded-full bg-success" />
      </span>
      <div className="grid min-w-0">
        {contactId ? (
          <button
            type="button"
            dir="auto"
            title={name}
            className="truncate rounded-xs text-left text-sm font-medium underline-offset-4 hover:underline"
            onClick={() => router.push(contactPath(contactId, { callId: call.id }))}
          >
            {name}
          </button>
        ) : (
          <span dir="auto" className="truncate text-sm font-medium">
            {name}
          </span>
        )}
        <span title={under} className="truncate text-xs text-muted-foreground tabular-nums">
          {under}
        </span>
      </div>
    </div>
  );
}
