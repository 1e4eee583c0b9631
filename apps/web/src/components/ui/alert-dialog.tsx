'use client';

import { AlertDialog as Primitive } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/utils.ts';
import { Button } from './button.tsx';
import { modalClasses, scrimClasses } from './dialog.tsx';

export const AlertDialog = Primitive.Root;
export const AlertDialogTrigger = Primitive.Trigger;

export function AlertDialogContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={scrimClasses} />
      <Primitive.Content
        data-slot="alert-dialog"
        className={cn(modalClasses, 'max-w-sm gap-4 p-5', className)}
        {...props}
      />
    </Primitive.Portal>
  );
}

export type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What will happen, and what stays safe. */
  description: ReactNode;
  confirmLabel: string;
  /** The dialog stays open while this is true, so a slow answer is not mistaken for a done one. */
  pending?: boolean;
  confirmDisabled?: boolean;
  onConfirm: () => void;
  children?: ReactNode;
};

/** For what cannot be undone. What can be undone asks nothing and offers Undo instead. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  description,
  confirmLabel,
  pending = false,
  confirmDisabled = false,
  onConfirm,
  children,
}: ConfirmDialogProps) {
  return (
    <AlertDialog open={open} onOpenChange={onOpenChange}>
      <AlertDialogContent>
        <div className="grid gap-1.5">
          <Primitive.Title className="text-lg font-medium">{title}</Primitive.Title>
          <Primitive.Description className="text-sm text-muted-foreground">
            {description}
          </Primitive.Description>
        </div>
        {children}
        <div className="flex justify-end gap-2">
          <Primitive.Cancel asChild>
            <Button variant="secondary">Cancel</Button>
          </Primitive.Cancel>
          <Button variant="danger" pending={pending} disabled={confirmDisabled} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </div>
      </AlertDialogContent>
    </AlertDialog>
  );
}
