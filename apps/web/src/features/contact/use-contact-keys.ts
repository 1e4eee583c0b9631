'use client';

import type { Contact } from '@switchboard/validators';
import { NotebookPen, Pencil, Phone } from 'lucide-react';
import { useCallContact } from '@/features/call/use-call-contact.ts';
import { useMay } from '@/features/me/use-me.ts';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { useAction } from '@/features/shortcuts/use-action.ts';
import { focusSoon } from '@/lib/focus-soon.ts';
import type { ContactTab } from './contact-view.ts';

/** What the keyboard and the palette can do with the contact on the screen. */
export function useContactKeys(contact: Contact, onTab: (tab: ContactTab) => void) {
  const call = useCallContact();
  const mayCall = useMay('calls.write');
  const mayNote = useMay('notes.write');
  const mayEdit = useMay('contacts.write');
  const { fullName } = contact;

  const edit = () => {
    onTab('details');
    focusSoon('[data-field=fullName]');
  };
  useAction({
    label: `Call ${fullName}`,
    group: 'Contact',
    keys: shortcutKeys.call,
    icon: Phone,
    keywords: ['phone', 'dial', 'ring'],
    isEnabled: mayCall,
    run: () => call(contact),
  });
  useAction({
    label: `Write a note about ${fullName}`,
    group: 'Contact',
    keys: shortcutKeys.note,
    icon: NotebookPen,
    isEnabled: mayNote,
    run: () => {
      onTab('timeline');
      focusSoon('[data-composer=contact]');
    },
  });
  useAction({
    label: `Edit ${fullName}`,
    group: 'Contact',
    keys: shortcutKeys.edit,
    icon: Pencil,
    keywords: ['change', 'details'],
    isEnabled: mayEdit,
    run: edit,
  });
  return { edit };
}
