'use client';

import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils.ts';
import { useFieldControl } from './field.tsx';
import { controlClasses } from './input.tsx';

/** Grows with what is written in it, from two lines on. */
export function Textarea({ className, rows = 2, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      data-slot="textarea"
      className={cn(
        controlClasses,
        'field-sizing-content max-h-80 min-h-14 resize-none px-2.5 py-1.5 leading-5',
        className,
      )}
      {...useFieldControl()}
      {...props}
    />
  );
}
