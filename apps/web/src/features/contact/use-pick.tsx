'use client';

import type { Contact } from '@switchboard/validators';
import { type ReactNode, useId, useRef } from 'react';
import type { ContactPatch } from './contact-patch.ts';
import { FieldProblem } from './field-problem.tsx';
import { useSaveContact } from './use-save-contact.ts';

/** Saves what is picked at once; `trouble` says why it could not be, with what was picked still at hand. */
export function usePick(contact: Contact, label: string, show: (contact: Contact) => string) {
  const { save, problem, setProblem } = useSaveContact();
  const problemId = useId();
  const last = useRef<ContactPatch>({});

  const pick = (patch: ContactPatch, base = contact) => {
    last.current = patch;
    void save({ base, patch, label });
  };
  const trouble: ReactNode = problem ? (
    <FieldProblem
      id={problemId}
      problem={problem}
      show={show}
      onKeepMine={(current) => pick(last.current, current)}
      onUseTheirs={() => setProblem(null)}
    />
  ) : null;
  return { pick, trouble };
}
