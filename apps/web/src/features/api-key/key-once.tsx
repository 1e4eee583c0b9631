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
import { CopyButton } from '@/features/webhook/copy-button.tsx';

/** The only time that a key is on a screen. */
export function KeyOnce({ apiKey }: { apiKey: string }) {
  return (
    <>
      <DialogHeader>
        <DialogTitle>Key made</DialogTitle>
        <DialogDescription>
          Send it with every request as <code className="font-mono text-xs">Authorization: Bearer …</code>
        </DialogDescription>
      </DialogHeader>
      <DialogBody>
        <div className="flex items-center gap-2">
          <code className="min-w-0 flex-1 rounded-md border bg-muted px-2.5 py-1.5 font-mono text-xs break-all select-all">
            {apiKey}
          </code>
          <CopyButton text={apiKey} label="Copy" />
        </div>
        <Callout tone="warning">Keep it now: it is not shown again.</Callout>
      </DialogBody>
      <DialogFooter>
        <DialogClose asChild>
          <Button>Done</Button>
        </DialogClose>
      </DialogFooter>
    </>
  );
}
