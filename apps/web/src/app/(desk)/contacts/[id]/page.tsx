import { id as idSchema } from '@switchboard/validators';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ContactPageScreen } from '@/features/contact/contact-page-screen.tsx';
import { parseContactView } from '@/features/contact/contact-view.ts';
import { isContactHere, prefetchContact } from '@/features/contact/prefetch.ts';
import { type PageParams, searchParamsOf } from '@/lib/page-params.ts';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server.tsx';

type Props = PageParams & { params: Promise<{ id: string }> };

async function contactIdOf({ params }: Props): Promise<string> {
  const parsed = idSchema.safeParse((await params).id);
  if (!parsed.success) notFound();
  return parsed.data;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const contactId = await contactIdOf(props);
  try {
    const contact = await getQueryClient().fetchQuery(trpc.contacts.get.queryOptions({ id: contactId }));
    return { title: contact.fullName };
  } catch {
    return { title: 'Contact' };
  }
}

export default async function ContactPage(props: Props) {
  const [contactId, params] = await Promise.all([contactIdOf(props), searchParamsOf(props.searchParams)]);
  if (!(await isContactHere(contactId))) notFound();
  prefetchContact(contactId, parseContactView(params));
  return (
    <HydrateClient>
      <ContactPageScreen contactId={contactId} />
    </HydrateClient>
  );
}
