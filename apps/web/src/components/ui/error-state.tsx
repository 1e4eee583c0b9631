'use client';

import { CircleAlert, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils.ts';
import { Button } from './button.tsx';

/** Something failed: what happened, what is safe, a way on, and the id that support asks for. */
export function ErrorState({
  title = 'This did not load',
  description = 'Nothing was lost. Try again in a moment.',
  requestId,
  onRetry,
  pending,
  action,
  className,
}: {
  title?: string;
  description?: ReactNode;
  requestId?: string | undefined;
  onRetry?: () => void;
  pending?: boolean;
  action?: ReactNode;
  className?: string | undefined;
}) {
  return (
    <div
      role="alert"
      data-slot="error-state"
      className={cn('mx-auto grid max-w-96 justify-items-center gap-3 px-4 py-12 text-center', className)}
    >
      <span
        aria-hidden
        className="grid size-10 place-items-center rounded-lg bg-danger-tint text-danger-text"
      >
        <CircleAlert className="size-5" />
      </span>
      <div className="grid gap-1">
        <p className="text-base font-medium">{title}</p>
        <p className="text-pretty text-sm text-muted-foreground">{description}</p>
      </div>
      <div className="mt-1 flex flex-wrap justify-center gap-2">
        {onRetry ? (
          <Button variant="secondary" onClick={onRetry} pending={pending ?? false}>
            <RotateCw />
            Try again
          </Button>
        ) : null}
        {action}
      </div>
      {requestId ? (
        <p className="text-xs text-muted-foreground">
          Request <code className="select-all font-mono">{requestId}</code>
        </p>
      ) : null}
    </div>
  );
}
