'use client';

import type { ContactFilter } from '@switchboard/validators';
import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { QueryBoundary } from '@/components/query-boundary.tsx';
import { Button } from '@/components/ui/button.tsx';
import { ChoiceSelect } from '@/components/ui/choice-select.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { OutcomeSelect } from '@/features/call/outcome-select.tsx';
import { OwnerFilterSelect } from '@/features/member/owner-filter-select.tsx';
import { withFilter } from './contact-filter.ts';

type Change = { filter: ContactFilter; onFilterChange: (filter: ContactFilter) => void };

export function ContactFilterMenu({ filter, onFilterChange }: Change) {
  const count = Object.keys(filter).length;
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="secondary" className="@max-xl:min-w-8 @max-xl:px-2">
          <ListFilter />
          <span className="@max-xl:sr-only">Filter</span>
          {count > 0 ? (
            <span className="text-primary-text tabular-nums">
              {count}
              <span className="sr-only"> on</span>
            </span>
          ) : null}
        </Button>
      </PopoverTrigger>
      <PopoverContent label="Filter" className="grid gap-3">
        <QueryBoundary skeleton={<Skeleton className="h-72" />} errorTitle="The filters did not load">
          <FilterFields filter={filter} onFilterChange={onFilterChange} />
        </QueryBoundary>
      </PopoverContent>
    </Popover>
  );
}

const phoneChoices = [
  { value: 'yes', label: 'Has a phone number' },
  { value: 'no', label: 'Has none' },
] as const;
const contactedChoices = [{ value: 'never', label: 'Never contacted' }] as const;
const callableChoices = [
  { value: 'no', label: 'May be called' },
  { value: 'yes', label: 'Do not call' },
] as const;

const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'yes' : 'no');
const isYes = (value: 'yes' | 'no' | undefined) => (value === undefined ? undefined : value === 'yes');

function FilterFields({ filter, onFilterChange }: Change) {
  const set = (entries: Partial<ContactFilter>) => onFilterChange(withFilter(filter, entries));
  const count = Object.keys(filter).length;
  return (
    <>
      <Field label="Owner">
        <OwnerFilterSelect value={filter.ownerId} onValueChange={(ownerId) => set({ ownerId })} />
      </Field>
      <Field label="Last call">
        <OutcomeSelect
          value={filter.lastCallOutcome}
          onValueChange={(lastCallOutcome) => set({ lastCallOutcome })}
        />
      </Field>
      <Field label="Contacted">
        <ChoiceSelect
          value={filter.neverContacted ? 'never' : undefined}
          choices={contactedChoices}
          anyLabel="Ever or never"
          onValueChange={(value) => set({ neverContacted: value === 'never' ? true : undefined })}
        />
      </Field>
      <Field label="Phone">
        <ChoiceSelect
          value={yesNo(filter.hasPhone)}
          choices={phoneChoices}
          anyLabel="With or without"
          onValueChange={(value) => set({ hasPhone: isYes(value) })}
        />
      </Field>
      <Field label="Calls allowed">
        <ChoiceSelect
          value={yesNo(filter.doNotCall)}
          choices={callableChoices}
          anyLabel="Either"
          onValueChange={(value) => set({ doNotCall: isYes(value) })}
        />
      </Field>
      <TagFilter tag={filter.tag} onTagChange={(tag) => set({ tag })} />
      {count > 0 ? (
        <Button variant="ghost" size="sm" className="justify-self-start" onClick={() => onFilterChange({})}>
          Clear all
        </Button>
      ) : null}
    </>
  );
}

function TagFilter({ tag, onTagChange }: { tag: string | undefined; onTagChange: (tag?: string) => void }) {
  const [typed, setTyped] = useState(tag ?? '');
  const apply = () => {
    const next = typed.trim().slice(0, 50) || undefined;
    if (next !== tag) onTagChange(next);
  };
  return (
    <Field label="Tag" hint="The whole tag, as it is written. Enter applies it.">
      <Input
        dir="auto"
        value={typed}
        maxLength={50}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={apply}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) apply();
        }}
      />
    </Field>
  );
}
