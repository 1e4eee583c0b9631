'use client';

import type { Call, CallOutcome } from '@switchboard/validators';
import { ChevronDown } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu.tsx';
import { isOutcome, outcomeLook, outcomes } from './outcomes.ts';
import { useSetOutcome } from './use-set-outcome.ts';

/** Corrects the outcome of a call that is over. */
export function OutcomeMenu({ call, outcome }: { call: Call; outcome: CallOutcome }) {
  const change = useSetOutcome();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          variant="secondary"
          size="sm"
          aria-label={`Change outcome, now ${outcomeLook(outcome).label}`}
        >
          Change outcome
          <ChevronDown className="size-3.5" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuRadioGroup
          value={outcome}
          onValueChange={(next) => {
            if (isOutcome(next) && next !== outcome) change.mutate({ call, outcome: next });
          }}
        >
          {outcomes.map(({ value, label, icon: Icon }) => (
            <DropdownMenuRadioItem key={value} value={value}>
              <Icon />
              {label}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
