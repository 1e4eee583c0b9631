'use client';

import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { Button } from './button.tsx';

/** No tooltip here: it would open with the dialog's focus and take the first Escape for itself. */
export function CloseButton() {
  return (
    <Dialog.Close asChild>
      <Button variant="ghost" size="icon-sm" aria-label="Close" className="absolute right-3 top-3">
        <X />
      </Button>
    </Dialog.Close>
  );
}
