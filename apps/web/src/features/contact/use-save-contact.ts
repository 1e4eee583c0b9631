'use client';

import type { Contact } from '@switchboard/validators';
import { useEffect, useRef, useState } from 'react';
import { toast } from '@/components/ui/toaster.tsx';
import { EditConflict } from '@/lib/edit-conflict.ts';
import { toApiError } from '@/trpc/errors.ts';
import type { ContactPatch } from './contact-patch.ts';
import { useUpdateContact } from './use-update-contact.ts';

export type SaveProblem =
  | { kind: 'error'; message: string }
  /** Somebody else changed the same field; `current` is the contact as it is now. */
  | { kind: 'conflict'; current: Contact };

export type Save = { base: Contact; patch: ContactPatch; label: string };

const isContact = (row: object): row is Contact => 'fullName' in row && 'updatedAt' in row;

function problemOf(error: unknown, patch: ContactPatch): SaveProblem {
  if (error instanceof EditConflict && isContact(error.current)) {
    return { kind: 'conflict', current: error.current };
  }
  const { fields, message, requestId } = toApiError(error);
  const own = Object.keys(patch)
    .map((name) => fields[name])
    .find(Boolean);
  return { kind: 'error', message: own ?? (requestId ? `${message} Request ${requestId}` : message) };
}

/** Saves one field and holds why it failed. A field that has gone by then says so in a toast. */
export function useSaveContact(atFirst: SaveProblem | null = null) {
  const update = useUpdateContact();
  const [problem, setProblem] = useState(atFirst);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);

  const save = async ({ base, patch, label }: Save): Promise<boolean> => {
    setProblem(null);
    try {
      await update.mutateAsync({ base, patch, done: `${label} saved` });
      return true;
    } catch (error) {
      const found = problemOf(error, patch);
      if (isThere.current) setProblem(found);
      else tellLater(found, { base, patch, label });
      return false;
    }
  };

  const tellLater = (found: SaveProblem, attempt: Save) => {
    const next = found.kind === 'conflict' ? { ...attempt, base: found.current } : attempt;
    toast.error(`${attempt.label} of ${attempt.base.fullName} was not saved`, {
      description: found.kind === 'conflict' ? 'Somebody changed it in the meantime.' : found.message,
      duration: Number.POSITIVE_INFINITY,
      closeButton: true,
      action: {
        label: found.kind === 'conflict' ? 'Use mine' : 'Try again',
        onClick: () => void save(next),
      },
    });
  };

  return { save, problem, setProblem, isSaving: update.isPending };
}
