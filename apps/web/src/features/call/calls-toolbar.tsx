'use client';

import { QueryBoundary } from '@/components/query-boundary.tsx';
import { Button } from '@/components/ui/button.tsx';
import { ChoiceSelect } from '@/components/ui/choice-select.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useMemberOptions } from '@/features/member/use-members.ts';
import { allCalls, type CallsView, isCallsFiltered } from './calls-view.ts';
import { OutcomeSelect } from './outcome-select.tsx';

const directions = [
  { value: 'outbound', label: 'Outbound' },
  { value: 'inbound', label: 'Inbound' },
] as const;

type Props = { view: CallsView; onViewChange: (view: CallsView) => void };

export function CallsToolbar({ view, onViewChange }: Props) {
  return (
    <div className="flex shrink-0 items-center gap-2 overflow-x-auto border-b px-3 py-2 [scrollbar-width:none]">
      <Field label="Outcome" hideLabel className="w-40 shrink-0">
        <OutcomeSelect
          value={view.outcome ?? undefined}
          onValueChange={(outcome) => onViewChange({ ...view, outcome: outcome ?? null })}
        />
      </Field>
      <Field label="Person" hideLabel className="w-40 shrink-0">
        <QueryBoundary skeleton={<Skeleton className="h-8" />} errorTitle="" renderError={() => <></>}>
          <PersonSelect view={view} onViewChange={onViewChange} />
        </QueryBoundary>
      </Field>
      <Field label="Direction" hideLabel className="w-36 shrink-0">
        <ChoiceSelect
          value={view.direction ?? undefined}
          choices={directions}
          anyLabel="In and out"
          onValueChange={(direction) => onViewChange({ ...view, direction: direction ?? null })}
        />
      </Field>
      {isCallsFiltered(view) ? (
        <Button variant="ghost" onClick={() => onViewChange(allCalls)}>
          Clear
        </Button>
      ) : null}
    </div>
  );
}

function PersonSelect({ view, onViewChange }: Props) {
  const options = useMemberOptions().map(({ value, label, hint }) => ({
    value,
    label: hint ? `${label} (${hint})` : label,
  }));
  return (
    <ChoiceSelect
      value={view.userId ?? undefined}
      choices={options}
      anyLabel="Anybody"
      onValueChange={(userId) => onViewChange({ ...view, userId: userId ?? null })}
    />
  );
}
