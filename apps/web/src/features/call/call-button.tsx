'use client';

import type { Contact } from '@switchboard/validators';
import { Phone, PhoneOff } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { Keys } from '@/components/ui/keys.tsx';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { OnCallBadge } from './on-call-badge.tsx';
import { useIsOnCallWith } from './use-active-call.ts';
import { useCallContact } from './use-call-contact.ts';

/** Logs a call to this contact from now on. Who asked not to be called takes a second thought. */
export function CallButton({ contact }: { contact: Contact }) {
  const isOnCall = useIsOnCallWith(contact.id);
  const call = useCallContact();
  if (isOnCall) return <OnCallBadge />;
  const Icon = contact.doNotCall ? PhoneOff : Phone;
  return (
    <Button variant={contact.doNotCall ? 'secondary' : 'primary'} onClick={() => call(contact)}>
      <Icon />
      Call
      <Keys keys={shortcutKeys.call} onColor={!contact.doNotCall} className="max-sm:hidden" />
    </Button>
  );
}
