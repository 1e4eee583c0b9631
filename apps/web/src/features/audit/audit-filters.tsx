'use client';

import type { AuditAction } from '@switchboard/validators';
import { Button } from '@/components/ui/button.tsx';
import { Combobox } from '@/components/ui/combobox.tsx';
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from '@/components/ui/select.tsx';
import { useMemberOptions } from '@/features/member/use-members.ts';
import { type AuditView, isNarrowed, type Period } from './audit-view.ts';
import { filterKinds, kindOf } from './vocabulary.ts';

const ANY = 'any';
const actionLabels: Record<AuditAction, string> = {
  insert: 'Added',
  update: 'Changed',
  delete: 'Deleted for good',
};
const periodLabels: Record<Period, string> = {
  any: 'Any time',
  day: 'Last 24 hours',
  week: 'Last 7 days',
  month: 'Last 30 days',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function AuditFilters({ view, onChange }: { view: AuditView; onChange: (view: AuditView) => void }) {
  const people = useMemberOptions();
  return (
    <div role="group" aria-label="Filter the audit log" className="grid grid-cols-2 gap-2 lg:grid-cols-4">
      <Combobox
        aria-label="Person"
        value={view.person}
        onValueChange={(person) => onChange({ ...view, person })}
        options={people}
        placeholder="Anybody"
        clearable
      />
      <Choice
        label="Record"
        value={view.kind ?? ANY}
        options={[
          [ANY, 'All records'],
          ...filterKinds.map((kind) => [kind, capital(kindOf(kind, 2))] as const),
        ]}
        onPick={(kind) => onChange({ ...view, kind: kind === ANY ? null : kind })}
      />
      <Choice
        label="Action"
        value={view.action ?? ANY}
        options={[
          [ANY, 'All actions'],
          ['insert', actionLabels.insert],
          ['update', actionLabels.update],
          ['delete', actionLabels.delete],
        ]}
        onPick={(action) => onChange({ ...view, action: action === ANY ? null : action })}
      />
      <Choice
        label="Period"
        value={view.period}
        options={[
          ['any', periodLabels.any],
          ['day', periodLabels.day],
          ['week', periodLabels.week],
          ['month', periodLabels.month],
        ]}
        onPick={(period) => onChange({ ...view, period })}
      />
      {isNarrowed(view) ? (
        <Button
          variant="ghost"
          size="sm"
          className="justify-self-start"
          onClick={() => onChange({ person: null, kind: null, action: null, period: 'any' })}
        >
          Clear filters
        </Button>
      ) : null}
    </div>
  );
}

function Choice<Value extends string>({
  label,
  value,
  options,
  onPick,
}: {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, label: string])[];
  onPick: (value: Value) => void;
}) {
  const pick = (next: string) => {
    const option = options.find(([one]) => one === next);
    if (option) onPick(option[0]);
  };
  return (
    <Select value={value} onValueChange={pick}>
      <SelectTrigger aria-label={label} className="w-full">
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        {options.map(([one, text]) => (
          <SelectItem key={one} value={one}>
            {text}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}
