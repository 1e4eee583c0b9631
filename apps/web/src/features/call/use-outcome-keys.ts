'use client';

import type { CallOutcome } from '@switchboard/validators';
import { useEffect, useEffectEvent } from 'react';
import { useAction } from '@/features/shortcuts/use-action.ts';
import { outcomeLook, outcomes } from './outcomes.ts';

/** The number of each outcome from anywhere but a field; with Alt from anywhere, the note's field included. */
export function useOutcomeKeys(onChoose: (outcome: CallOutcome) => void): void {
  useAltKeys(onChoose);
  useOutcomeKey('connected', onChoose);
  useOutcomeKey('no_answer', onChoose);
  useOutcomeKey('voicemail', onChoose);
  useOutcomeKey('callback', onChoose);
  useOutcomeKey('not_interested', onChoose);
  useOutcomeKey('interested', onChoose);
  useOutcomeKey('booked_meeting', onChoose);
}

function useAltKeys(onChoose: (outcome: CallOutcome) => void) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    // By the place of the key: Alt with a digit types other characters on many keyboards.
    const outcome = outcomes.find(({ key }) => event.code === `Digit${key}`);
    if (!outcome) return;
    event.preventDefault();
    onChoose(outcome.value);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
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
