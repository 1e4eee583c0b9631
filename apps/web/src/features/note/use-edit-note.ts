'use client';

import type { Note } from '@switchboard/validators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '@/components/ui/toaster.tsx';
import { EditConflict, saveEdit } from '@/lib/edit-conflict.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { noteCache } from './note-cache.ts';
import type { ShownNote } from './shown-note.ts';

type Edit = { note: ShownNote; body: string };
type Version = Pick<Note, 'id' | 'body' | 'updatedAt'>;

/** Saves a note's text. Whoever calls it keeps what was typed when that fails. */
export function useEditNote() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = noteCache(useQueryClient(), trpc);

  const edit = useMutation({
    mutationKey: trpc.notes.update.mutationKey(),
    meta: { isSilent: true },
    mutationFn: ({ note: { id, body: before, updatedAt }, body }: Edit) =>
      saveEdit<Version, Note>({
        base: { id, body: before, updatedAt },
        patch: { body },
        send: (expectedUpdatedAt) => client.notes.update.mutate({ id, body, expectedUpdatedAt }),
      }),
    onMutate: ({ note, body }) => cache.setBody(note.id, body),
    onSuccess: (saved, { note }) => {
      cache.put(saved);
      const undo = { note: { ...note, body: saved.body, updatedAt: saved.updatedAt }, body: note.body };
      toast.success('Note saved', {
        id: `note-${note.id}`,
        action: {
          label: 'Undo',
          onClick: () =>
            void edit.mutateAsync(undo).catch(() => toast.error('The change could not be taken back')),
        },
      });
    },
    onError: (error, { note }) => cache.setBody(note.id, bodyInConflict(error) ?? note.body),
  });
  return edit;
}

/** What somebody else wrote in the note meanwhile; null when that is not why it failed. */
export function bodyInConflict(error: unknown): string | null {
  if (!(error instanceof EditConflict) || !('body' in error.current)) return null;
  return typeof error.current.body === 'string' ? error.current.body : null;
}
