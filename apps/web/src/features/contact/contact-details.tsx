'use client';

import type { Contact } from '@switchboard/validators';
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { MemberName } from '@/features/member/member-name.tsx';
import { formatDateTime } from '@/lib/locale/format.ts';
import { useLocale } from '@/lib/locale/provider.tsx';
import {
  InlineCompany,
  InlineDoNotCall,
  InlineOwner,
  InlineTags,
  InlineTimeZone,
} from './inline-choices.tsx';
import { InlineText } from './inline-text.tsx';

/** Every control in here has its own name; the words at the left are for the eye. */
function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-start gap-2">
      <span aria-hidden className="pt-1.5 text-sm text-muted-foreground">
        {label}
      </span>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

export function ContactDetails({ contact }: { contact: Contact }) {
  return (
    <div className="grid gap-1 px-4 py-3">
      <Row label="Name">
        <InlineText contact={contact} name="fullName" />
      </Row>
      <Row label="Title">
        <InlineText contact={contact} name="title" />
      </Row>
      <Row label="Company">
        <InlineCompany contact={contact} />
      </Row>
      <Row label="Phone">
        <InlineText contact={contact} name="phone" />
      </Row>
      <Row label="Email">
        <InlineText contact={contact} name="email" />
      </Row>
      <Row label="LinkedIn">
        <InlineText contact={contact} name="linkedinUrl" trailing={<OpenLink href={contact.linkedinUrl} />} />
      </Row>
      <Row label="Owner">
        <InlineOwner contact={contact} />
      </Row>
      <Row label="Tags">
        <InlineTags contact={contact} />
      </Row>
      <Row label="Time zone">
        <InlineTimeZone contact={contact} />
      </Row>
      <Row label="Do not call">
        <InlineDoNotCall contact={contact} />
      </Row>
      <Origin contact={contact} />
    </div>
  );
}

function OpenLink({ href }: { href: string | null }) {
  // What the API accepts is http(s) by its schema; anything else is not made into a link.
  if (!href || !/^https?:\/\//i.test(href)) return null;
  return (
    <Button asChild variant="ghost" size="icon-sm">
      <a href={href} target="_blank" rel="noreferrer" aria-label="Open the LinkedIn page" title="Open">
        <ExternalLink />
      </a>
    </Button>
  );
}

function Origin({ contact: { createdAt, createdBy, updatedAt } }: { contact: Contact }) {
  const locale = useLocale();
  return (
    <dl
      className="mt-3 grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-2 gap-y-1.5 border-t pt-3 text-sm"
      suppressHydrationWarning
    >
      <dt className="text-muted-foreground">Added</dt>
      <dd className="flex min-w-0 flex-wrap gap-x-2 px-2">
        <time dateTime={createdAt} suppressHydrationWarning>
          {formatDateTime(createdAt, locale)}
        </time>
        <MemberName userId={createdBy} className="text-muted-foreground" />
      </dd>
      <dt className="text-muted-foreground">Changed</dt>
      <dd className="px-2">
        <time dateTime={updatedAt} suppressHydrationWarning>
          {formatDateTime(updatedAt, locale)}
        </time>
      </dd>
    </dl>
  );
}
