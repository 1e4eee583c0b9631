'use client';

import type { CallOutcome } from '@switchboard/validators';
import type { KeyboardEvent, Ref } from 'react';
import { Kbd } from '@/components/ui/kbd.tsx';
import { outcomes } from './outcomes.ts';

const iconTones = {
  neutral: 'text-muted-foreground',
  success: 'text-success-text',
  warning: 'text-warning-text',
  danger: 'text-danger-text',
  info: 'text-info-text',
  accent: 'text-primary-text',
} as const;

/** The outcomes with their keys. Arrow keys move among them. */
export function OutcomeChoices({
  ref,
  chosen,
  isSaving = false,
  onChoose,
}: {
  ref?: Ref<HTMLDivElement>;
  chosen: CallOutcome | null;
  isSaving?: boolean;
  onChoose: (outcome: CallOutcome) => void;
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons.at((at + step) % buttons.length)?.focus();
  };
  return (
    <div className="@container">
      <div
        ref={ref}
        role="toolbar"
        tabIndex={-1}
        aria-label="Outcome"
        onKeyDown={onKeyDown}
        className="grid grid-cols-2 gap-1.5 @xl:grid-cols-4"
      >
        {outcomes.map(({ value, label, key, tone, icon: Icon }) => (
          <button
            key={value}
            type="button"
            disabled={isSaving}
            aria-pressed={chosen === value}
            aria-keyshortcuts={key}
            onClick={() => onChoose(value)}
            className="flex h-8 items-center gap-1.5 rounded-md border border-input px-2 text-sm whitespace-nowrap transition-colors hover:bg-accent disabled:opacity-60 aria-pressed:border-ring aria-pressed:bg-primary-tint"
          >
            <Kbd aria-hidden className="pointer-coarse:hidden">
              {key}
            </Kbd>
            <Icon aria-hidden className={iconTones[tone]} />
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
