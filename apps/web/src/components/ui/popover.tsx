'use client';

import { Popover as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils.ts';

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;
export const PopoverAnchor = Primitive.Anchor;

export function PopoverContent({
  label,
  className,
  align = 'start',
  ...props
}: ComponentProps<typeof Primitive.Content> & {
  /** What it is, for a screen reader: it has no heading of its own. */
  label: string;
}) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        data-slot="popover"
        aria-label={label}
        align={align}
        sideOffset={4}
        collisionPadding={8}
        className={cn(
          'z-50 w-72 rounded-lg border bg-popover p-3 text-popover-foreground shadow-float outline-none duration-120 data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98',
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  );
}
