'use client';

import type { Contact } from '@switchboard/validators';
import { openDeskDialog } from '@/features/contact/desk-dialogs.ts';
import { useStartCall } from './use-start-call.ts';

/** Starts a call; asks first where the contact does not want to be called. */
export function useCallContact(): (contact: Contact) => void {
  const startCall = useStartCall();
  return (contact) => {
    if (contact.doNotCall) openDeskDialog({ kind: 'confirm-call', contact });
    else startCall(contact);
  };
}
