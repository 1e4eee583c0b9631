'use client';

import { Dialog as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils.ts';
import { CloseButton } from './close-button.tsx';
import { DialogTitle, scrimClasses } from './dialog.tsx';

export const Sheet = Primitive.Root;
export const SheetTrigger = Primitive.Trigger;
export const SheetClose = Primitive.Close;

const sides = {
  right:
    'inset-y-0 right-0 w-full max-w-md border-l data-[state=closed]:slide-out-to-right-8 data-[state=open]:slide-in-from-right-8',
  left: 'inset-y-0 left-0 w-72 max-w-[85vw] border-r data-[state=closed]:slide-out-to-left-8 data-[state=open]:slide-in-from-left-8',
  bottom:
    'inset-x-0 bottom-0 max-h-[85dvh] rounded-t-lg border-t pb-[env(safe-area-inset-bottom)] data-[state=closed]:slide-out-to-bottom-8 data-[state=open]:slide-in-from-bottom-8',
};

export function SheetContent({
  side = 'right',
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.Content> & { side?: keyof typeof sides }) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={scrimClasses} />
      <Primitive.Content
        data-slot="sheet"
        className={cn(
          'fixed z-50 flex flex-col overflow-y-auto bg-popover text-popover-foreground shadow-modal outline-none duration-160 data-[state=closed]:animate-out data-[state=open]:animate-in data-[state=closed]:fade-out-0 data-[state=open]:fade-in-0',
          sides[side],
          className,
        )}
        {...props}
      >
        {children}
        <CloseButton />
      </Primitive.Content>
    </Primitive.Portal>
  );
}

export { DialogDescription as SheetDescription } from './dialog.tsx';

export function SheetTitle(props: ComponentProps<typeof DialogTitle>) {
  return <DialogTitle {...props} />;
}
