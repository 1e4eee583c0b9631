'use client';

import { Tooltip as Primitive } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/utils.ts';
import { Keys } from './keys.tsx';

export function TooltipProvider(props: ComponentProps<typeof Primitive.Provider>) {
  return <Primitive.Provider delayDuration={400} skipDelayDuration={200} {...props} />;
}

export const Tooltip = Primitive.Root;
export const TooltipTrigger = Primitive.Trigger;

export function TooltipContent({
  className,
  sideOffset = 6,
  ...props
}: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        data-slot="tooltip"
        sideOffset={sideOffset}
        collisionPadding={8}
        className={cn(
          'z-60 flex max-w-72 animate-in items-center gap-2 rounded-md border bg-popover px-2 py-1 text-xs text-popover-foreground shadow-float duration-120 fade-in-0',
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  );
}

/** The whole tooltip in one: what the control does and the key that does it too. */
export function Hint({
  label,
  keys,
  side,
  children,
}: {
  label: ReactNode;
  keys?: string | undefined;
  side?: 'top' | 'right' | 'bottom' | 'left';
  children: ReactNode;
}) {
  return (
    <Tooltip>
      <TooltipTrigger asChild>{children}</TooltipTrigger>
      <TooltipContent {...(side ? { side } : {})}>
        {label}
        {keys ? <Keys keys={keys} /> : null}
      </TooltipContent>
    </Tooltip>
  );
}
