'use client';

import type { Call } from '@switchboard/validators';
import { QueryBoundary } from '@/components/query-boundary.tsx';
import { Button } from '@/components/ui/button.tsx';
import { useMay, useMe } from '@/features/me/use-me.ts';
import { Dock } from '@/features/shell/dock.tsx';
import { useKeptText } from '@/hooks/use-kept-text.ts';
import { keptKeys } from '@/lib/kept-keys.ts';
import { CallBar } from './call-bar.tsx';
import { OutcomeStrip } from './outcome-strip.tsx';
import { useActiveCall } from './use-active-call.ts';
import { useCallsOfOtherTabs } from './use-calls-of-other-tabs.ts';

/** The call that one is on, over every screen of the desk, until its outcome is saved. */
export function CallDock() {
  const mayCall = useMay('calls.write');
  if (!mayCall) return null;
  return (
    <Dock>
      <QueryBoundary
        skeleton={null}
        errorTitle="Your call did not load"
        renderError={(_error, retry) => <DockError onRetry={retry} />}
      >
        <ActiveCall />
      </QueryBoundary>
    </Dock>
  );
}

function DockError({ onRetry }: { onRetry: () => void }) {
  return (
    <div
      role="alert"
      className="mx-auto flex w-fit items-center gap-3 rounded-lg border bg-popover py-2 pr-2 pl-3 text-sm shadow-float"
    >
      Whether you are on a call did not load.
      <Button variant="secondary" size="sm" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}

function ActiveCall() {
  const call = useActiveCall();
  useCallsOfOtherTabs();
  return (
    <>
      <p role="status" className="sr-only">
        {call ? `On a call with ${call.contactName ?? 'somebody'}` : ''}
      </p>
      {call ? <OneCall key={call.id} call={call} /> : null}
    </>
  );
}

function OneCall({ call }: { call: Call }) {
  const { user } = useMe();
  const endedAtKey = keptKeys.callEndedAt(user.id, call.id);
  const endedAt = parseInstant(useKeptText(endedAtKey));
  return (
    <section
      aria-label={endedAt ? 'Outcome of the call' : 'Call'}
      className="rounded-lg border bg-popover text-popover-foreground shadow-float"
    >
      {endedAt ? (
        <OutcomeStrip call={call} endedAt={endedAt} endedAtKey={endedAtKey} />
      ) : (
        <CallBar call={call} endedAtKey={endedAtKey} />
      )}
    </section>
  );
}

/** Storage may hold anything; only a moment is a moment. */
function parseInstant(text: string): string | null {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
