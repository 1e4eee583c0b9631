'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '@/components/ui/toaster.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { conflictWords, undoConflictsOf } from './conflict.ts';

const CONFLICTS_NAMED = 3;

/**
 * Takes operations back: what a toast's Undo calls with the `operationId` that a mutation answered. Everything on
 * screen is read again afterwards; a conflict is told in words, and nothing was changed then.
 */
export function useUndo() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { mutateAsync, isPending } = useMutation(
    trpc.audit.undo.mutationOptions({
      meta: { isSilent: true },
      onSuccess: () => queryClient.invalidateQueries(),
    }),
  );

  async function undo(operationId: string, done = 'Undone'): Promise<void> {
    try {
      const { operationId: redo } = await mutateAsync({ operationId });
      toast.success(done, {
        duration: 8000,
        action: { label: 'Redo', onClick: () => void undo(redo, 'Done again') },
      });
    } catch (error) {
      const conflict = undoConflictsOf(error);
      const named = conflict?.conflicts.slice(0, CONFLICTS_NAMED).map(conflictWords).join('; ');
      toast.error('Nothing was undone', {
        description: named
          ? `Changed again since: ${named}.`
          : error instanceof Error
            ? error.message
            : 'Try again in a moment.',
      });
    }
  }
  return { undo, isUndoing: isPending };
}
