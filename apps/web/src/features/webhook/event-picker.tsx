'use client';

import { eventGroups } from '@switchboard/validators';
import { useId } from 'react';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { groupLabel, isChosen, toggle } from './event-selection.ts';

type PickerProps = {
  value: readonly string[];
  onChange: (value: string[]) => void;
  error?: string | undefined;
};

/** All events, all of one kind, or single ones. */
export function EventPicker({ value, onChange, error }: PickerProps) {
  const errorId = useId();
  return (
    <fieldset className="grid gap-1.5" aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1.5 text-sm font-medium">Events</legend>
      <div className="divide-y rounded-md border">
        <Choice
          label="All events"
          hint="Also those that come later"
          checked={value.includes('*')}
          onToggle={() => onChange(toggle(value, '*'))}
          strong
        />
        {eventGroups.map(({ entity, types }) => {
          const count = types.filter((type) => isChosen(value, type)).length;
          return (
            <div key={entity} role="group" aria-label={groupLabel(entity)} className="py-1">
              <Choice
                label={groupLabel(entity)}
                hint={`${entity}.*`}
                checked={count === types.length ? true : count > 0 ? 'indeterminate' : false}
                onToggle={() => onChange(toggle(value, `${entity}.*`))}
                strong
              />
              <div className="grid grid-cols-2 pl-6">
                {types.map((type) => (
                  <Choice
                    key={type}
                    label={type}
                    checked={isChosen(value, type)}
                    onToggle={() => onChange(toggle(value, type))}
                  />
                ))}
              </div>
            </div>
          );
        })}
      </div>
      <p id={errorId} aria-live="polite" className={error ? 'text-xs text-danger-text' : 'hidden'}>
        {error}
      </p>
    </fieldset>
  );
}

function Choice({
  label,
  hint,
  checked,
  onToggle,
  strong,
}: {
  label: string;
  hint?: string;
  checked: boolean | 'indeterminate';
  onToggle: () => void;
  strong?: boolean;
}) {
  const id = useId();
  return (
    <div className="flex min-h-8 items-center gap-2 px-3">
      <Checkbox id={id} checked={checked} onCheckedChange={onToggle} />
      <label htmlFor={id} className={strong ? 'text-sm font-medium' : 'font-mono text-xs'}>
        {label}
      </label>
      {hint ? <span className="ml-auto text-xs text-muted-foreground">{hint}</span> : null}
    </div>
  );
}
