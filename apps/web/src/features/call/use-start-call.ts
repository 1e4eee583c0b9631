'use client';

import type { Call, Contact } from '@switchboard/validators';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toast } from '@/components/ui/toaster.tsx';
import { openDeskDialog } from '@/features/contact/desk-dialogs.ts';
import { contactPath } from '@/features/contact/contact-path.ts';
import { useMe } from '@/features/me/use-me.ts';
import { learnServerTime, serverNow } from '@/lib/server-clock.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { currentRowOf, toApiError } from '@/trpc/errors.ts';
import { isCall } from './is-call.ts';
import { tellOtherTabs } from './use-calls-of-other-tabs.ts';
import { useRescueCallNote } from './use-rescue-call-note.ts';
import { useCallCache } from './use-call-cache.ts';

type Start = { id: string; contact: Contact; dialedNumber?: string; sentMs: number; isRetry: boolean };

/** Starting and ending wait for each other: one cannot end what the server does not know yet. */
export const callScope = { id: 'call' };

function callBeforeAnswer({ id, contact, dialedNumber }: Start, userId: string): Call {
  const now = new Date(serverNow()).toISOString();
  const { id: contactId, fullName: contactName, companyId, companyName } = contact;
  return {
    id,
    contactId,
    contactName,
    companyId,
    companyName,
    userId,
    createdBy: userId,
    direction: 'outbound',
    channel: 'phone',
    fromNumber: null,
    toNumber: dialedNumber ?? contact.phone,
    status: 'in_progress',
    outcome: null,
    startedAt: now,
    answeredAt: null,
    endedAt: null,
    durationSeconds: null,
    createdAt: now,
    updatedAt: now,
  };
}

/** Logs a call that is made on any phone. It is on the screen at once; what the server refuses is explained. */
export function useStartCall() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const router = useRouter();
  const cache = useCallCache();
  const rescueNote = useRescueCallNote();
  const { user } = useMe();

  const start = useMutation({
    mutationKey: trpc.calls.start.mutationKey(),
    scope: callScope,
    meta: { isSilent: true },
    mutationFn: ({ id, contact, dialedNumber }: Start) =>
      client.calls.start.mutate({ id, contactId: contact.id, ...(dialedNumber ? { dialedNumber } : {}) }),
    onMutate: async (variables) => {
      await cache.stopAsking();
      if (cache.active()) return { shown: null };
      const shown = callBeforeAnswer(variables, user.id);
      cache.setActive(shown);
      cache.add(shown);
      return { shown };
    },
    onSuccess: (call, { sentMs, isRetry }, { shown }) => {
      if (!isRetry) learnServerTime(call.startedAt, sentMs, Date.now());
      // Not when it has been ended meanwhile: that waits its turn.
      if (!shown || cache.active()?.id === call.id) cache.setActive(call);
      cache.add(call);
      tellOtherTabs(call);
    },
    onError: (error, variables, context) => {
      if (context?.shown) {
        cache.takeOut(context.shown);
        cache.setActive(null);
        rescueNote(context.shown);
      }
      explain(error, variables);
    },
  });

  const explain = (error: unknown, variables: Start) => {
    const { appCode, message, requestId } = toApiError(error);
    const { contact } = variables;
    const current = currentRowOf(error);
    if (appCode === 'CALL_ALREADY_ACTIVE' && isCall(current)) {
      cache.setActive(current);
      toast.info(`You are already on a call with ${current.contactName ?? 'somebody'}`, {
        description: 'End it first, then start the next.',
      });
      if (current.contactId) router.push(contactPath(current.contactId, { callId: current.id }));
    } else if (appCode === 'CONTACT_HAS_NO_NUMBER') {
      openDeskDialog({ kind: 'add-number', contact });
    } else {
      toast.error(`The call to ${contact.fullName} was not logged`, {
        description: requestId ? `${message} Request ${requestId}` : message,
        duration: 12_000,
        action: { label: 'Try again', onClick: () => start.mutate({ ...variables, isRetry: true }) },
      });
    }
  };

  return (contact: Contact, dialedNumber?: string): void => {
    if (!contact.phone && !dialedNumber) {
      openDeskDialog({ kind: 'add-number', contact });
      return;
    }
    const variables = { id: crypto.randomUUID(), contact, sentMs: Date.now(), isRetry: false };
    start.mutate(dialedNumber ? { ...variables, dialedNumber } : variables);
  };
}
