'use client';

import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import {
  DialogBody,
  DialogClose,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog.tsx';
import { CopyButton } from './copy-button.tsx';

/** The only time that a secret is on a screen. */
export function SecretOnce({ title, secret, note }: { title: string; secret: string; note?: string }) {
  return (
    <>
      <DialogHeader>
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription>
          Your server checks with this secret that a delivery comes from here and was not changed.
        </DialogDescription>
      </DialogHeader>
      <DialogBody>
        <div className="flex items-center gap-2">
          <code className="min-w-0 flex-1 rounded-md border bg-muted px-2.5 py-1.5 font-mono text-xs break-all select-all">
            {secret}
          </code>
          <CopyButton text={secret} label="Copy" />
        </div>
        <Callout tone="warning">Keep it now: it is not shown again. {note}</Callout>
      </DialogBody>
      <DialogFooter>
        <DialogClose asChild>
          <Button>Done</Button>
        </DialogClose>
      </DialogFooter>
    </>
  );
}
