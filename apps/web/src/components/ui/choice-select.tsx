'use client';

import type { LucideIcon } from 'lucide-react';
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from './select.tsx';

export type Choice<Value extends string> = { value: Value; label: string; icon?: LucideIcon };

const any = '-';

/** One of a few, or any of them. */
export function ChoiceSelect<Value extends string>({
  value,
  choices,
  anyLabel,
  onValueChange,
}: {
  value: Value | undefined;
  choices: readonly Choice<Value>[];
  /** What the first entry says, which chooses nothing. */
  anyLabel: string;
  onValueChange: (value: Value | undefined) => void;
}) {
  return (
    <Select
      value={value ?? any}
      onValueChange={(next) => onValueChange(choices.find((choice) => choice.value === next)?.value)}
    >
      <SelectTrigger>
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        <SelectItem value={any}>{anyLabel}</SelectItem>
        {choices.map(({ value: own, label, icon: Icon }) => (
          <SelectItem key={own} value={own}>
            <span className="flex items-center gap-2">
              {Icon ? <Icon aria-hidden /> : null}
              {label}
            </span>
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}
