'use client';

import type { Note } from '@switchboard/validators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '@/components/ui/toaster.tsx';
import { useMe } from '@/features/me/use-me.ts';
import { forgetKept, hideKept, keepNow, readKept } from '@/lib/kept-text.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { isWorthRetrying, toApiError } from '@/trpc/errors.ts';
import { noteCache } from './note-cache.ts';

export type NoteTarget = { contactId: string; callId?: string };
type NewNote = { id: string; body: string; target: NoteTarget; draftKey: string };

/** Adds a note: shown at once; a failed one goes back to where it was typed. */
export function useAddNote() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { user } = useMe();
  const cache = noteCache(useQueryClient(), trpc);

  const noteBeforeAnswer = ({ id, body, target }: NewNote): Note => {
    const now = new Date().toISOString();
    const { contactId, callId = null } = target;
    return {
      id,
      body,
      authorUserId: user.id,
      callId,
      contactId,
      companyId: null,
      createdAt: now,
      updatedAt: now,
    };
  };

  return useMutation({
    mutationKey: trpc.notes.create.mutationKey(),
    meta: { isSilent: true },
    // The id makes asking again safe: it is the same note.
    retry: (failures, error) => failures < 2 && isWorthRetrying(error),
    mutationFn: ({ id, body, target: { contactId, callId } }: NewNote) =>
      client.notes.create.mutate(callId ? { id, body, callId } : { id, body, contactId }),
    onMutate: (note) => {
      hideKept(note.draftKey);
      cache.add(noteBeforeAnswer(note));
    },
    onSuccess: (saved, { draftKey }) => {
      cache.add(saved);
      // What has been typed since has taken the place of this one in storage.
      if (readKept(draftKey) === '') forgetKept(draftKey);
    },
    onError: (error, { id, body, draftKey }) => {
      cache.takeOut(id);
      const since = readKept(draftKey);
      keepNow(draftKey, since === '' ? body : `${body}\n${since}`);
      const { message, requestId } = toApiError(error);
      toast.error('The note was not saved', {
        description: `${message} Your text is kept.${requestId ? ` Request ${requestId}` : ''}`,
      });
    },
  });
}
