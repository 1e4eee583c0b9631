'use client';

import type { Contact } from '@switchboard/validators';
import { Button } from '@/components/ui/button.tsx';
import type { SaveProblem } from './use-save-contact.ts';

/** Why a field is not saved; when somebody was quicker, both values and the choice between them. */
export function FieldProblem({
  id,
  problem,
  show,
  onKeepMine,
  onUseTheirs,
}: {
  id: string;
  problem: SaveProblem;
  /** The field of a contact in words. */
  show: (contact: Contact) => string;
  onKeepMine: (current: Contact) => void;
  onUseTheirs: () => void;
}) {
  if (problem.kind === 'error') {
    return (
      <p id={id} role="alert" className="text-xs text-danger-text">
        {problem.message}
      </p>
    );
  }
  const { current } = problem;
  return (
    <div id={id} role="alert" className="grid gap-2 rounded-md bg-warning-tint p-2 text-xs text-warning-text">
      <p className="break-words">
        Somebody changed this to <b dir="auto">{show(current) || 'nothing'}</b> while you were writing.
      </p>
      <div className="flex gap-2">
        <Button size="sm" variant="secondary" onClick={() => onKeepMine(current)}>
          Keep mine
        </Button>
        <Button size="sm" variant="ghost" onClick={onUseTheirs}>
          Use theirs
        </Button>
      </div>
    </div>
  );
}
