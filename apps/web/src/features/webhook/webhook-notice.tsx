'use client';

import type { Webhook } from '@switchboard/validators';
import { Callout } from '@/components/ui/callout.tsx';
import { RelativeTime } from '@/components/ui/relative-time.tsx';
import { disabledReasons } from './webhook-status.ts';

/** Why nothing arrives, and what to do. */
export function WebhookNotice({ webhook }: { webhook: Webhook }) {
  const { enabled, disabledReason, disabledAt, failingSince } = webhook;
  if (enabled && !failingSince) return null;
  return (
    <div className="border-b p-3">
      {!enabled && disabledReason ? (
        <Callout tone="danger">
          {disabledReasons[disabledReason]} {disabledAt ? <RelativeTime value={disabledAt} /> : null} What
          waited is among the dead letters. Put your server right, switch the webhook on, and send them again.
        </Callout>
      ) : enabled && failingSince ? (
        <Callout tone="warning">
          Deliveries have failed since <RelativeTime value={failingSince} />. We keep trying, and switch the
          webhook off after five days without a success.
        </Callout>
      ) : (
        <Callout>Nothing is sent while the webhook is off.</Callout>
      )}
    </div>
  );
}
