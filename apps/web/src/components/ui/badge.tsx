import { cva, type VariantProps } from 'class-variance-authority';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils.ts';

export const badgeVariants = cva(
  'inline-flex h-5 max-w-full items-center gap-1 whitespace-nowrap rounded-xs px-1.5 text-xs font-medium [&>.lucide]:size-3.5',
  {
    variants: {
      tone: {
        neutral: 'bg-muted text-muted-foreground',
        success: 'bg-success-tint text-success-text',
        warning: 'bg-warning-tint text-warning-text',
        danger: 'bg-danger-tint text-danger-text',
        info: 'bg-info-tint text-info-text',
        accent: 'bg-primary-tint text-primary-text',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

export type BadgeTone = NonNullable<VariantProps<typeof badgeVariants>['tone']>;

/** A state as colour, icon and word together, so that colour never stands alone. */
export function Badge({
  tone,
  icon: Icon,
  className,
  children,
  ...props
}: ComponentProps<'span'> & { tone?: BadgeTone; icon?: LucideIcon }) {
  return (
    <span data-slot="badge" className={cn(badgeVariants({ tone }), className)} {...props}>
      {Icon ? <Icon aria-hidden /> : null}
      <span className="truncate">{children}</span>
    </span>
  );
}
