'use client';

import type { Contact } from '@switchboard/validators';
import { Phone } from 'lucide-react';
import { useCallContact } from '@/features/call/use-call-contact.ts';
import { useMay } from '@/features/me/use-me.ts';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { useAction } from '@/features/shortcuts/use-action.ts';

/** What the keyboard can do with the row it is on while no contact is open. */
export function RowKeys({ contact }: { contact: Contact }) {
  const call = useCallContact();
  useAction({
    label: `Call ${contact.fullName}`,
    group: 'Contact',
    keys: shortcutKeys.call,
    icon: Phone,
    keywords: ['phone', 'dial', 'ring'],
    isEnabled: useMay('calls.write'),
    run: () => call(contact),
  });
  return null;
}
