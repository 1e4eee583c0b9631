'use client';

import type { Contact } from '@switchboard/validators';
import { ConfirmDialog } from '@/components/ui/alert-dialog.tsx';
import { closeDeskDialog } from '@/features/contact/desk-dialogs.ts';
import { useStartCall } from './use-start-call.ts';

export function ConfirmCallDialog({ contact }: { contact: Contact }) {
  const startCall = useStartCall();
  return (
    <ConfirmDialog
      open
      onOpenChange={closeDeskDialog}
      title={`${contact.fullName} is marked “Do not call”`}
      description="They asked not to be called. Call only if they have called you, or have agreed to it since."
      confirmLabel="Call anyway"
      onConfirm={() => {
        closeDeskDialog();
        startCall(contact);
      }}
    />
  );
}
