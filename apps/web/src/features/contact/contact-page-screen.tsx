'use client';

import type { Contact } from '@switchboard/validators';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Screen } from '@/features/shell/screen.tsx';
import { useShortcut } from '@/features/shortcuts/use-action.ts';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { Button } from '@/components/ui/button.tsx';
import { ContactGone, ContactPanel } from './contact-panel.tsx';
import { useContactView } from './use-contact-view.ts';
import { useRemoveContact } from './use-remove-contact.ts';

/** One contact on a page of its own: what a narrow window shows instead of the panel. */
export function ContactPageScreen({ contactId }: { contactId: string }) {
  const { view, setView } = useContactView();
  const router = useRouter();
  const remove = useRemoveContact();
  const leave = () => router.push('/contacts');

  useShortcut({
    label: 'Back to contacts',
    group: 'Contact',
    keys: shortcutKeys.close,
    icon: ArrowLeft,
    run: leave,
  });

  const onDelete = async (contact: Contact) => {
    // The list comes anew from the server, so it is asked for when the contact is gone from there too.
    if (await remove(contact, ({ id }) => router.push(`/contacts/${id}`))) leave();
  };
  return (
    <Screen
      title={
        <span className="flex items-center gap-2">
          <Button asChild variant="ghost" size="icon" className="-ml-1">
            <Link href="/contacts" aria-label="Back to contacts">
              <ArrowLeft />
            </Link>
          </Button>
          Contact
        </span>
      }
    >
      <div className="mx-auto flex min-h-0 w-full max-w-6xl flex-1 flex-col">
        <ContactPanel
          contactId={contactId}
          isPage
          tab={view.tab}
          callId={view.callId}
          onTab={(tab) => setView((now) => ({ ...now, tab, callId: null }), 'replace')}
          onCall={(callId) => setView((now) => ({ ...now, tab: 'calls', callId }), 'replace')}
          onShowCompany={(companyId) => router.push(`/contacts?company=${companyId}`)}
          onDelete={(contact) => void onDelete(contact)}
          gone={<ContactGone label="Go to contacts" onLeave={leave} />}
        />
      </div>
    </Screen>
  );
}
