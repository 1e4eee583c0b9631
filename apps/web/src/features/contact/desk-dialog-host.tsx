'use client';

import { UserPlus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useMay } from '@/features/me/use-me.ts';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { useAction } from '@/features/shortcuts/use-action.ts';
import { openDeskDialog, useDeskDialog } from './desk-dialogs.ts';

const CreateContactDialog = dynamic(() =>
  import('./create-contact-dialog.tsx').then((module) => module.CreateContactDialog),
);
const AddNumberDialog = dynamic(() =>
  import('./add-number-dialog.tsx').then((module) => module.AddNumberDialog),
);
const ConfirmCallDialog = dynamic(() =>
  import('@/features/call/confirm-call-dialog.tsx').then((module) => module.ConfirmCallDialog),
);
const OutcomeDialog = dynamic(() =>
  import('@/features/call/outcome-dialog.tsx').then((module) => module.OutcomeDialog),
);

/** The dialogs that any screen may open, loaded when one is. */
export function DeskDialogHost() {
  const dialog = useDeskDialog();
  const mayWrite = useMay('contacts.write');
  useAction({
    label: 'New contact',
    group: 'Create',
    keys: shortcutKeys.newContact,
    icon: UserPlus,
    keywords: ['add', 'create', 'person', 'lead'],
    isEnabled: mayWrite,
    run: () => openDeskDialog({ kind: 'create-contact' }),
  });
  switch (dialog?.kind) {
    case 'create-contact':
      return <CreateContactDialog fullName={dialog.fullName} />;
    case 'add-number':
      return <AddNumberDialog contact={dialog.contact} />;
    case 'confirm-call':
      return <ConfirmCallDialog contact={dialog.contact} />;
    case 'outcome':
      return <OutcomeDialog call={dialog.call} />;
    case undefined:
      return null;
  }
}
