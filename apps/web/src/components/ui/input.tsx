'use client';

import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/utils.ts';
import { useFieldControl } from './field.tsx';

/** Shared by everything one types or picks in, so that all controls look alike. */
export const controlClasses =
  'w-full min-w-0 rounded-md border border-input bg-background text-sm text-foreground transition-colors hover:border-outline/60 focus-visible:border-ring focus-visible:outline-1 focus-visible:outline-offset-0 [&[readonly]]:bg-muted disabled:cursor-not-allowed disabled:bg-muted disabled:text-muted-foreground aria-invalid:border-danger aria-invalid:focus-visible:outline-danger';

export type InputProps = ComponentProps<'input'> & {
  /** An icon at the start, or a control at the end; both sit inside the border. */
  leading?: ReactNode;
  trailing?: ReactNode;
  dense?: boolean;
};

export function Input({ className, leading, trailing, dense, type = 'text', ...props }: InputProps) {
  const field = useFieldControl();
  const input = (
    <input
      type={type}
      data-slot="input"
      className={cn(
        controlClasses,
        dense ? 'h-7 px-2' : 'h-8 px-2.5',
        leading && 'pl-8',
        trailing && 'pr-10',
        className,
      )}
      {...field}
      {...props}
    />
  );
  if (!leading && !trailing) return input;
  return (
    <div className="relative w-full">
      {leading ? (
        <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-subtle-foreground">
          {leading}
        </span>
      ) : null}
      {input}
      {trailing ? <span className="absolute inset-y-0 right-1.5 flex items-center">{trailing}</span> : null}
    </div>
  );
}
