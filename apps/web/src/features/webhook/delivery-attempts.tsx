'use client';

import type { WebhookAttempt } from '@switchboard/validators';
import { CircleCheck, CircleX } from 'lucide-react';
import { RelativeTime } from '@/components/ui/relative-time.tsx';

/** The newest first, each with the start of what the server answered. */
export function DeliveryAttempts({ attempts }: { attempts: WebhookAttempt[] }) {
  return (
    <section className="grid gap-2">
      <h3 className="text-sm font-medium">Attempts</h3>
      {attempts.length === 0 ? (
        <p className="text-sm text-muted-foreground">None yet: it is about to be sent.</p>
      ) : (
        <ol className="divide-y rounded-md border">
          {attempts.toReversed().map((attempt) => (
            <Attempt key={attempt.at} attempt={attempt} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Attempt({ attempt: { at, status, responseMs, error, response } }: { attempt: WebhookAttempt }) {
  const Icon = error ? CircleX : CircleCheck;
  return (
    <li className="grid gap-1.5 px-3 py-2">
      <div className="flex items-center gap-2 text-sm">
        <Icon aria-hidden className={error ? 'text-danger-text' : 'text-success-text'} />
        <span>{error ?? `Answered ${status}`}</span>
        <span className="ml-auto flex gap-3 text-xs text-muted-foreground tabular-nums">
          <span>{responseMs} ms</span>
          <RelativeTime value={at} />
        </span>
      </div>
      {response ? (
        <pre className="max-h-32 overflow-auto rounded-sm bg-muted p-2 font-mono text-xs whitespace-pre-wrap break-all">
          {response}
        </pre>
      ) : null}
    </li>
  );
}
