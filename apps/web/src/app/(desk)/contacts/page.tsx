import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { panelWidthCookie, panelWidthFrom } from '@/components/list/panel-width.ts';
import { isContactHere, prefetchContact, prefetchContactList } from '@/features/contact/prefetch.ts';
import { parseContactView } from '@/features/contact/contact-view.ts';
import { ContactsScreen } from '@/features/contact/contacts-screen.tsx';
import { type PageParams, searchParamsOf } from '@/lib/page-params.ts';
import { HydrateClient } from '@/trpc/server.tsx';

export const metadata: Metadata = { title: 'Contacts' };

export default async function ContactsPage({ searchParams }: PageParams) {
  const [params, jar] = await Promise.all([searchParamsOf(searchParams), cookies()]);
  const view = parseContactView(params);
  prefetchContactList(view);
  const { contactId } = view;
  const isMissing = contactId !== null && !(await isContactHere(contactId));
  if (contactId && !isMissing) prefetchContact(contactId, view);
  return (
    <HydrateClient>
      <ContactsScreen
        panelWidth={panelWidthFrom(jar.get(panelWidthCookie)?.value)}
        missingId={isMissing ? contactId : null}
      />
    </HydrateClient>
  );
}
