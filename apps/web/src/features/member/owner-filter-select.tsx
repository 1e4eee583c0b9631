'use client';

import { ChoiceSelect } from '@/components/ui/choice-select.tsx';
import { useMemberOptions } from './use-members.ts';

const nobody = 'none';

/** Undefined is anybody, null is nobody. */
export function OwnerFilterSelect({
  value,
  onValueChange,
}: {
  value: string | null | undefined;
  onValueChange: (value: string | null | undefined) => void;
}) {
  const options = useMemberOptions().map(({ value: id, label, hint }) => ({
    value: id,
    label: hint ? `${label} (${hint})` : label,
  }));
  return (
    <ChoiceSelect
      value={value === null ? nobody : value}
      choices={[...options, { value: nobody, label: 'Nobody' }]}
      anyLabel="Anybody"
      onValueChange={(next) => onValueChange(next === nobody ? null : next)}
    />
  );
}
