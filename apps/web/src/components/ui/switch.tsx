'use client';

import { Switch as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils.ts';
import { useFieldControl } from './field.tsx';

export function Switch({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      data-slot="switch"
      className={cn(
        'inline-flex h-5 w-8 shrink-0 items-center rounded-full border border-transparent bg-outline px-0.5 transition-colors disabled:opacity-50 data-[state=checked]:bg-primary',
        className,
      )}
      {...useFieldControl()}
      {...props}
    >
      <Primitive.Thumb className="block size-3.5 rounded-full bg-background transition-transform data-[state=checked]:translate-x-3" />
    </Primitive.Root>
  );
}
