import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils.ts';

export function Separator({ className, vertical, ...props }: ComponentProps<'div'> & { vertical?: boolean }) {
  return (
    <div
      aria-hidden
      className={cn('shrink-0 bg-border', vertical ? 'w-px self-stretch' : 'h-px w-full', className)}
      {...props}
    />
  );
}
