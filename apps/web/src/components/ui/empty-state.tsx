import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils.ts';

/** Nothing here yet: says why and what to do next. */
export function EmptyState({
  icon: Icon,
  title,
  description,
  action,
  className,
}: {
  icon: LucideIcon;
  title: string;
  description?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div
      data-slot="empty-state"
      className={cn('mx-auto grid max-w-80 justify-items-center gap-3 px-4 py-12 text-center', className)}
    >
      <span
        aria-hidden
        className="grid size-10 place-items-center rounded-lg border bg-background text-muted-foreground"
      >
        <Icon className="size-5" />
      </span>
      <div className="grid gap-1">
        <p className="text-base font-medium">{title}</p>
        {description ? <p className="text-pretty text-sm text-muted-foreground">{description}</p> : null}
      </div>
      {action ? <div className="mt-1 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
