'use client';

import { X } from 'lucide-react';
import type { ReactNode } from 'react';

/** One filter that is on: what it lets through, and the way to take it off. */
export function FilterChip({
  label,
  children,
  onRemove,
}: {
  label: string;
  children?: ReactNode;
  onRemove: () => void;
}) {
  return (
    <span className="inline-flex h-7 max-w-64 shrink-0 items-center rounded-md border bg-background pl-2 text-sm">
      <span className="shrink-0 text-muted-foreground">{label}</span>
      {children ? (
        <span dir="auto" className="ml-1.5 truncate font-medium">
          {children}
        </span>
      ) : null}
      <button
        type="button"
        aria-label={`Remove the filter ${label}`}
        onClick={onRemove}
        className="grid size-7 shrink-0 place-items-center rounded-md text-muted-foreground transition-colors hover:bg-accent hover:text-foreground"
      >
        <X className="size-3.5" />
      </button>
    </span>
  );
}
