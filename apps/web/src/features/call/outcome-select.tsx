'use client';

import type { CallOutcome } from '@switchboard/validators';
import { ChoiceSelect } from '@/components/ui/choice-select.tsx';
import { outcomes } from './outcomes.ts';

export function OutcomeSelect({
  value,
  onValueChange,
}: {
  value: CallOutcome | undefined;
  onValueChange: (value: CallOutcome | undefined) => void;
}) {
  return (
    <ChoiceSelect value={value} choices={outcomes} anyLabel="Any outcome" onValueChange={onValueChange} />
  );
}
