import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils.ts';

type CellProps = ComponentProps<'div'> & { align?: 'start' | 'end' };

/** One heading of a list. `aria-sort` goes here when the list is sorted by it. */
export function GridHead({ align = 'start', className, children, ...props }: CellProps) {
  return (
    <div
      role="columnheader"
      className={cn(
        'flex h-8 min-w-0 items-center px-3 text-xs font-medium text-muted-foreground',
        align === 'end' && 'justify-end text-right',
        className,
      )}
      {...props}
    >
      <span className="truncate">{children}</span>
    </div>
  );
}

export function GridCell({ align = 'start', className, ...props }: CellProps) {
  return (
    <div
      role="gridcell"
      className={cn(
        'flex min-w-0 items-center gap-2 px-3',
        align === 'end' && 'justify-end tabular-nums',
        className,
      )}
      {...props}
    />
  );
}
