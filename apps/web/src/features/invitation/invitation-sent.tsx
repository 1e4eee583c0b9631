'use client';

import type { SentInvitation } from '@switchboard/validators';
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

const outcomes = {
  sent: { tone: 'success', text: 'The mail is on its way.' },
  caught: {
    tone: 'info',
    text: 'Mail is caught locally: nothing left this machine. Hand the link over yourself.',
  },
  failed: { tone: 'warning', text: 'The mail could not be sent. Hand the link over yourself.' },
} as const;

/** What became of the mail, and the link itself, the one time that it is known. */
export function InvitationSent({ invitation: { email, acceptUrl, mail } }: { invitation: SentInvitation }) {
  const { tone, text } = outcomes[mail];
  return (
    <>
      <DialogHeader>
        <DialogTitle>Invitation made</DialogTitle>
        <DialogDescription>
          Only <b className="font-medium break-all">{email}</b> can accept it.
        </DialogDescription>
      </DialogHeader>
      <DialogBody>
        <Callout tone={tone}>{text}</Callout>
        <div className="flex items-center gap-2">
          <code className="min-w-0 flex-1 rounded-md border bg-muted px-2.5 py-1.5 font-mono text-xs break-all select-all">
            {acceptUrl}
          </code>
          <CopyButton text={acceptUrl} label="Copy link" />
        </div>
      </DialogBody>
      <DialogFooter>
        <DialogClose asChild>
          <Button>Done</Button>
        </DialogClose>
      </DialogFooter>
    </>
  );
}
