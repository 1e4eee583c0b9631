'use client';

import type { CallOutcome } from '@switchboard/validators';
import { useAction } from '@/features/shortcuts/use-action.ts';
import { outcomeLook } from './outcomes.ts';

/** The number of each outcome, from anywhere but a field. */
export function useOutcomeKeys(onChoose: (outcome: CallOutcome) => void): void {
  useOutcomeKey('connected', onChoose);
  useOutcomeKey('no_answer', onChoose);
  useOutcomeKey('voicemail', onChoose);
  useOutcomeKey('callback', onChoose);
  useOutcomeKey('not_interested', onChoose);
  useOutcomeKey('interested', onChoose);
  useOutcomeKey('booked_meeting', onChoose);
}

function useOutcomeKey(value: CallOutcome, onChoose: (outcome: CallOutcome) => void) {
  const { label, key, icon } = outcomeLook(value);
  useAction({
    label: `Outcome: ${label}`,
    group: 'Call',
    keys: key,
    icon,
    keywords: ['log', 'end'],
    run: () => onChoose(value),
  });
}
