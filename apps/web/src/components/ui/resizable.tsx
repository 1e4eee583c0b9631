'use client';

import type { ComponentProps } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { cn } from '@/lib/utils.ts';

export { useDefaultLayout, usePanelRef } from 'react-resizable-panels';

export function ResizableGroup({ className, ...props }: ComponentProps<typeof Group>) {
  return <Group data-slot="resizable" className={cn('size-full', className)} {...props} />;
}

export const ResizablePanel = Panel;

/** A hairline that is easy to grab: the arrow keys move it too. */
export function ResizableHandle({ className, ...props }: ComponentProps<typeof Separator>) {
  return (
    <Separator
      aria-label="Resize"
      className={cn(
        'relative w-px bg-border transition-colors after:absolute after:inset-y-0 after:-left-1 after:w-2 hover:bg-outline focus-visible:bg-primary focus-visible:outline-1 data-[separator=active]:bg-primary',
        className,
      )}
      {...props}
    />
  );
}
