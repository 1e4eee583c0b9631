'use client';

import type { Call } from '@switchboard/validators';
import { useEffect, useEffectEvent } from 'react';
import { useContactCache } from '@/features/contact/use-contact-cache.ts';
import { isCall } from './is-call.ts';
import { useCallCache } from './use-call-cache.ts';

const channelName = 'switchboard-calls';

/** A call that was started or ended here is at once so in the other tabs too. */
export function tellOtherTabs(call: Call): void {
  const channel = new BroadcastChannel(channelName);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
  channel.postMessage(call);
  channel.close();
}

export function useCallsOfOtherTabs(): void {
  const calls = useCallCache();
  const contacts = useContactCache();

  const onChange = useEffectEvent((call: Call) => {
    // Whether it is this workspace's and still the one, the server says.
    calls.askForActive();
    if (call.endedAt === null) {
      calls.add(call);
      return;
    }
    calls.put(call);
    calls.refresh(call);
    if (call.contactId && call.outcome) {
      contacts.patch(call.contactId, { lastContactedAt: call.endedAt, lastCallOutcome: call.outcome });
    }
  });
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isCall(data)) onChange(data);
    });
    return () => channel.close();
  }, []);
}
