'use client';

import type { AuditOperation, UndoConflicts } from '@switchboard/validators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { toast } from '@/components/ui/toaster.tsx';
import { formatNumber } from '@/lib/locale/format.ts';
import { useLocale } from '@/lib/locale/provider.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { toApiError } from '@/trpc/errors.ts';
import { conflictWords, undoConflictsOf } from './conflict.ts';

/** Asks first, because from here somebody may take back what others did long ago; says what stands in the way. */
export function UndoButton({ operation, words }: { operation: AuditOperation; words: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const undo = useMutation(
    trpc.audit.undo.mutationOptions({
      meta: { isSilent: true },
      onSuccess: () => {
        setOpen(false);
        toast.success('Undone');
        return queryClient.invalidateQueries();
      },
    }),
  );
  const changeOpen = (next: boolean) => {
    setOpen(next);
    if (next) undo.reset();
  };
  const { changes, operationId } = operation;
  const conflict = undo.isError ? undoConflictsOf(undo.error) : null;
  const reach =
    changes === 1 ? '' : ` All ${formatNumber(changes, locale)} changes go back together, or none.`;
  return (
    <>
      <Button variant="ghost" size="sm" className="-my-0.5" onClick={() => changeOpen(true)}>
        <Undo2 />
        Undo
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={changeOpen}
        title="Undo this?"
        description={
          <span dir="auto">
            {words}.{reach} The undo is written down too, and can be undone.
          </span>
        }
        confirmLabel={undo.isError && !conflict ? 'Try again' : 'Undo'}
        confirmDisabled={conflict !== null}
        pending={undo.isPending}
        onConfirm={() => undo.mutate({ operationId })}
      >
        {conflict ? <Conflict conflict={conflict} /> : null}
        {undo.isError && !conflict ? (
          <Callout tone="danger">{toApiError(undo.error).message} Nothing was changed.</Callout>
        ) : null}
      </ConfirmDialog>
    </>
  );
}

function Conflict({ conflict }: { conflict: UndoConflicts }) {
  const unnamed = conflict.rows - conflict.conflicts.length;
  return (
    <Callout tone="danger">
      <p>Somebody changed this again since. Undoing it would lose their work, so nothing was changed.</p>
      <ul className="mt-1.5 grid max-h-40 list-disc gap-0.5 overflow-auto pl-4">
        {conflict.conflicts.map((one) => (
          <li key={`${one.table} ${one.rowId}`} dir="auto">
            {conflictWords(one)}
          </li>
        ))}
        {unnamed > 0 ? <li>and {unnamed} more</li> : null}
      </ul>
    </Callout>
  );
}
