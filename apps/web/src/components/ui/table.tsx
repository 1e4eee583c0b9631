import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils.ts';

export function Table({ className, ...props }: ComponentProps<'table'>) {
  return (
    <table
      data-slot="table"
      className={cn('w-full border-separate border-spacing-0 text-sm', className)}
      {...props}
    />
  );
}

export function TableHeader({ className, ...props }: ComponentProps<'thead'>) {
  return <thead className={cn('[&_th]:border-b', className)} {...props} />;
}

export function TableBody({ className, ...props }: ComponentProps<'tbody'>) {
  return <tbody className={cn('[&_td]:border-b [&_tr:last-child_td]:border-b-0', className)} {...props} />;
}

export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return (
    <tr
      className={cn('transition-colors hover:bg-accent/60 aria-selected:bg-primary-tint', className)}
      {...props}
    />
  );
}

type CellAlign = { align?: 'start' | 'end' };

export function TableHead({
  className,
  align = 'start',
  ...props
}: Omit<ComponentProps<'th'>, 'align'> & CellAlign) {
  return (
    <th
      scope="col"
      className={cn(
        'h-8 px-3 text-xs text-muted-foreground',
        align === 'end' ? 'text-right' : 'text-left',
        className,
      )}
      {...props}
    />
  );
}

export function TableCell({
  className,
  align = 'start',
  ...props
}: Omit<ComponentProps<'td'>, 'align'> & CellAlign) {
  return (
    <td className={cn('h-10 px-3', align === 'end' && 'text-right tabular-nums', className)} {...props} />
  );
}
