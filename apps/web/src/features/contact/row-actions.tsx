'use client';

import type { Contact } from '@switchboard/validators';
import { Mail, Phone } from 'lucide-react';
import { useCallContact } from '@/features/call/use-call-contact.ts';
import { useMay } from '@/features/me/use-me.ts';

const actionClasses =
  'grid size-7 place-items-center rounded-md text-muted-foreground hover:bg-accent hover:text-foreground';

/** What the pointer can do with a row without opening it; the keyboard has keys for the same. */
export function RowActions({ contact }: { contact: Contact }) {
  const call = useCallContact();
  const mayCall = useMay('calls.write');
  return (
    <span className="absolute top-1 right-2 hidden items-center rounded-md border bg-popover p-px shadow-float group-hover/row:flex group-focus-visible/row:flex">
      {mayCall ? (
        <button
          type="button"
          tabIndex={-1}
          title={`Call ${contact.fullName}`}
          aria-label={`Call ${contact.fullName}`}
          className={actionClasses}
          onClick={(event) => {
            event.stopPropagation();
            call(contact);
          }}
        >
          <Phone />
        </button>
      ) : null}
      {contact.email ? (
        <a
          href={`mailto:${contact.email}`}
          tabIndex={-1}
          title={`Write to ${contact.email}`}
          aria-label={`Write to ${contact.email}`}
          className={actionClasses}
          onClick={(event) => event.stopPropagation()}
        >
          <Mail />
        </a>
      ) : null}
    </span>
  );
}
