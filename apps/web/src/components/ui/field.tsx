'use client';

import { createContext, type ReactNode, use, useId } from 'react';
import { cn } from '@/lib/utils.ts';
import { Label } from './label.tsx';

type FieldControl = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
};

const FieldContext = createContext<FieldControl | null>(null);

/** What a control inside a `Field` must carry to be tied to its label, hint and error. */
export function useFieldControl(): Partial<FieldControl> {
  return use(FieldContext) ?? {};
}

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  /** Keeps the label for screen readers alone, where the layout already says what it is. */
  hideLabel?: boolean;
  /** Stands at the right of the label: "Forgot it?", a counter. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
};

export function Field({ label, hint, error, required, hideLabel, aside, className, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const control: FieldControl = {
    id,
    'aria-describedby': error ? errorId : hint ? hintId : undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': required ? true : undefined,
  };
  return (
    <div data-slot="field" className={cn('grid content-start gap-1.5', className)}>
      <div className={cn('flex items-baseline justify-between gap-2', hideLabel && 'sr-only')}>
        <Label htmlFor={id}>{label}</Label>
        {aside}
      </div>
      <FieldContext value={control}>{children}</FieldContext>
      {hint && !error ? (
        <p id={hintId} className="text-xs text-muted-foreground">
          {hint}
        </p>
      ) : null}
      {/* Always there, so that a screen reader hears the error when it appears. */}
      <p id={errorId} aria-live="polite" className={cn('text-xs text-danger-text', !error && 'hidden')}>
        {error}
      </p>
    </div>
  );
}
