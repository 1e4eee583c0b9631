'use client';

import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { Toaster as Sonner, toast } from 'sonner';
import { Spinner } from './spinner.tsx';

export { toast };

/** Says what was done and offers to take it back. */
export function toastWithUndo(message: string, undo: () => void): void {
  toast.success(message, { duration: 8000, action: { label: 'Undo', onClick: undo } });
}

export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      // Clear of what is docked at the bottom, and on a phone of the navigation too.
      offset={{ right: 16, bottom: 'calc(16px + var(--dock-space, 0px))' }}
      mobileOffset={{ bottom: 'calc(72px + var(--dock-space, 0px))' }}
      style={{ fontFamily: 'inherit' }}
      gap={8}
      visibleToasts={4}
      expand
      icons={{
        success: <CircleCheck className="text-success" />,
        error: <CircleAlert className="text-danger-text" />,
        warning: <TriangleAlert className="text-warning" />,
        info: <Info className="text-info" />,
        loading: <Spinner />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-2.5 rounded-lg border bg-popover py-2.5 pr-2.5 pl-3 text-sm text-popover-foreground shadow-float sm:w-88',
          title: 'font-medium',
          description: 'mt-0.5 text-xs text-muted-foreground',
          content: 'min-w-0 flex-1',
          actionButton:
            'h-7 shrink-0 rounded-md border border-input px-2.5 text-sm font-medium text-primary-text transition-colors hover:bg-accent',
          cancelButton: 'h-7 shrink-0 rounded-md px-2.5 text-sm text-muted-foreground hover:bg-accent',
          closeButton: 'text-muted-foreground',
        },
      }}
    />
  );
}
