import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils.ts';

/**
 * Scrolls by itself, with the platform's own scrolling and a quiet bar. For content without controls:
 * where there are some, the keyboard reaches it through them and a plain element will do.
 */
export function ScrollArea({ className, label, ...props }: ComponentProps<'div'> & { label: string }) {
  return (
    // A region that scrolls must take focus, or the keyboard cannot scroll it.
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      data-slot="scroll-area"
      className={cn(
        'min-h-0 overflow-auto overscroll-contain [scrollbar-width:thin] focus-visible:-outline-offset-2',
        className,
      )}
      {...props}
    />
  );
}
