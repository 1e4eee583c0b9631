'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '@/components/ui/toaster.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { noteCache } from './note-cache.ts';
import { keepAfterAll, removeLater } from './pending-removals.ts';
import type { ShownNote } from './shown-note.ts';

const undoMs = 8_000;

/** Deletes a note and offers Undo for as long as the toast stands. */
export function useRemoveNote() {
  const trpc = useTRPC();
  const cache = noteCache(useQueryClient(), trpc);
  const remove = useMutation(
    trpc.notes.remove.mutationOptions({
      meta: { failure: 'The note was not deleted' },
      onSuccess: ({ id }) => cache.takeOut(id),
      onError: (_error, { id }) => void keepAfterAll(id),
    }),
  );

  return ({ id }: ShownNote): void => {
    const toastId = `note-${id}`;
    removeLater(id, undoMs, () => {
      toast.dismiss(toastId);
      remove.mutate({ id });
    });
    toast.success('Note deleted', {
      id: toastId,
      duration: undoMs,
      action: { label: 'Undo', onClick: () => keepAfterAll(id) },
    });
  };
}
