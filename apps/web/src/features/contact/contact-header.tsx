'use client';

import { type Contact, formatPhone } from '@switchboard/validators';
import { Mail, Phone, PhoneOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { CallButton } from '@/features/call/call-button.tsx';
import { useMay } from '@/features/me/use-me.ts';
import { TagList } from './tag-list.tsx';

/** Who this is and how to reach them. */
export function ContactHeader({
  contact,
  actions,
  onShowCompany,
}: {
  contact: Contact;
  actions: ReactNode;
  onShowCompany: (companyId: string) => void;
}) {
  const { fullName, title, companyId, companyName, doNotCall, tags } = contact;
  const mayCall = useMay('calls.write');
  return (
    <header className="grid shrink-0 grid-cols-[minmax(0,1fr)] gap-2 px-4 pt-3 pb-3">
      <div className="flex items-center gap-3">
        <Avatar name={fullName} size="lg" />
        <h2
          id="contact-name"
          data-contact={contact.id}
          tabIndex={-1}
          dir="auto"
          title={fullName}
          className="min-w-0 flex-1 truncate rounded-xs text-left text-lg"
        >
          {fullName}
        </h2>
        <div className="flex shrink-0 items-center gap-1">
          {mayCall ? <CallButton contact={contact} /> : null}
          {actions}
        </div>
      </div>
      <p className="flex min-w-0 gap-1 text-sm text-muted-foreground">
        {title ? (
          <span dir="auto" title={title} className="truncate">
            {title}
          </span>
        ) : null}
        {title && companyName ? <span>at</span> : null}
        {companyName && companyId ? (
          <button
            type="button"
            dir="auto"
            title={`Contacts at ${companyName}`}
            className="truncate rounded-xs text-foreground underline-offset-4 hover:underline"
            onClick={() => onShowCompany(companyId)}
          >
            {companyName}
          </button>
        ) : null}
        {!title && !companyName ? <span>No title or company yet</span> : null}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm">
        <Reach contact={contact} />
      </div>
      {doNotCall || tags.length > 0 ? (
        <div className="flex min-w-0 gap-1">
          {doNotCall ? (
            <Badge tone="danger" icon={PhoneOff} className="shrink-0">
              Do not call
            </Badge>
          ) : null}
          <TagList tags={tags} max={5} />
        </div>
      ) : null}
    </header>
  );
}

function Reach({ contact: { phone, email } }: { contact: Contact }) {
  if (!phone && !email) return <span className="text-muted-foreground">No phone number or email yet</span>;
  const linkClasses =
    'flex min-w-0 items-center gap-1.5 rounded-xs text-muted-foreground underline-offset-4 hover:text-foreground hover:underline [&>.lucide]:size-3.5';
  return (
    <>
      {phone ? (
        <a href={`tel:${phone}`} className={linkClasses}>
          <Phone aria-hidden />
          <span className="sr-only">Phone</span>
          <span className="tabular-nums">{formatPhone(phone)}</span>
        </a>
      ) : null}
      {email ? (
        <a href={`mailto:${email}`} title={email} className={linkClasses}>
          <Mail aria-hidden />
          <span className="sr-only">Email</span>
          <span className="truncate">{email}</span>
        </a>
      ) : null}
    </>
  );
}
