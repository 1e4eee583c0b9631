'use client';

import type { Call, CallOutcome } from '@switchboard/validators';
import { useMutation } from '@tanstack/react-query';
import { toast } from '@/components/ui/toaster.tsx';
import { openDeskDialog } from '@/features/contact/desk-dialogs.ts';
import { useContactCache } from '@/features/contact/use-contact-cache.ts';
import { useMe } from '@/features/me/use-me.ts';
import { keptKeys } from '@/lib/kept-keys.ts';
import { forgetKept } from '@/lib/kept-text.ts';
import { formatDuration } from '@/lib/locale/format.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { currentRowOf, toApiError } from '@/trpc/errors.ts';
import { isCall } from './is-call.ts';
import { outcomeLook } from './outcomes.ts';
import { useCallCache } from './use-call-cache.ts';
import { tellOtherTabs } from './use-calls-of-other-tabs.ts';
import { callScope } from './use-start-call.ts';

export type End = { call: Call; outcome: CallOutcome; endedAt: string; note: string };

function endedVersion({ call, outcome, endedAt }: End): Call {
  const durationSeconds = Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(call.startedAt)) / 1000));
  return { ...call, outcome, endedAt, durationSeconds, status: 'completed' };
}

/** What was chosen for a call whose outcome could not be saved yet. */
const unsaved = new Map<string, CallOutcome>();
export const unsavedOutcomeOf = (callId: string): CallOutcome | null => unsaved.get(callId) ?? null;

/** Ends a call with its outcome and its note in one request. If that fails, all of it is there as before. */
export function useEndCall() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useCallCache();
  const contacts = useContactCache();
  const { user } = useMe();

  /** It was ended elsewhere, in another tab perhaps: its outcome stands, and the note still goes to it. */
  const addNoteOnly = async (ended: Call, note: string) => {
    if (note) await client.notes.create.mutate({ body: note, callId: ended.id });
    return ended;
  };

  const send = async ({ call, outcome, endedAt, note }: End): Promise<Call> => {
    const input = { id: call.id, outcome, ...(note ? { note } : {}) };
    try {
      return await client.calls.end.mutate({ ...input, endedAt });
    } catch (error) {
      const { appCode } = toApiError(error);
      const current = currentRowOf(error);
      if (appCode === 'CALL_ALREADY_ENDED' && isCall(current)) return addNoteOnly(current, note);
      // This machine's clock is wrong; the server's own time is the better answer then.
      const isClockWrong = appCode === 'CALL_END_BEFORE_START' || appCode === 'CALL_IN_FUTURE';
      if (isClockWrong) return client.calls.end.mutate(input);
      throw error;
    }
  };

  return useMutation({
    mutationKey: trpc.calls.end.mutationKey(),
    scope: callScope,
    meta: { isSilent: true },
    mutationFn: send,
    onMutate: async (end) => {
      await cache.stopAsking();
      const before = end.call.contactId ? contacts.find(end.call.contactId) : undefined;
      const ended = endedVersion(end);
      cache.setActive(null);
      cache.put(ended);
      if (before) contacts.patch(before.id, { lastContactedAt: ended.endedAt, lastCallOutcome: end.outcome });
      return { before };
    },
    onSuccess: (call, { outcome, note }) => {
      forgetKept(keptKeys.callNote(user.id, call.id));
      forgetKept(keptKeys.callEndedAt(user.id, call.id));
      unsaved.delete(call.id);
      cache.put(call);
      cache.refresh(call);
      tellOtherTabs(call);
      announce(call, outcome, note !== '');
    },
    onError: (error, { call, outcome }, context) => {
      unsaved.set(call.id, outcome);
      if (!cache.active()) cache.setActive(call);
      cache.put(call);
      if (context?.before) {
        const { id, lastContactedAt, lastCallOutcome } = context.before;
        contacts.patch(id, { lastContactedAt, lastCallOutcome });
      }
      const { message, requestId } = toApiError(error);
      toast.error('The outcome was not saved', {
        description: `${message} Your note is kept.${requestId ? ` Request ${requestId}` : ''}`,
      });
    },
  });
}

function announce(call: Call, chosen: CallOutcome, hasNote: boolean) {
  const saved = call.outcome ?? chosen;
  const { label } = outcomeLook(saved);
  const what = saved === chosen ? label : `Already logged as ${label}`;
  toast.success(call.durationSeconds === null ? what : `${what} · ${formatDuration(call.durationSeconds)}`, {
    description: [call.contactName, hasNote ? 'note saved' : null].filter(Boolean).join(' · '),
    duration: 8000,
    action: { label: 'Change', onClick: () => openDeskDialog({ kind: 'outcome', call }) },
  });
}
