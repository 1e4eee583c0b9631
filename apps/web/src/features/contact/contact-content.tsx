'use client';

import type { Contact } from '@switchboard/validators';
import type { ReactNode } from 'react';
import { QueryBoundary } from '@/components/query-boundary.tsx';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs.tsx';
import { CallHistory } from '@/features/call/call-history.tsx';
import { useIsWide } from '@/hooks/use-is-wide.ts';
import { cn } from '@/lib/utils.ts';
import { ContactDetails } from './contact-details.tsx';
import { ContactHeader } from './contact-header.tsx';
import { ContactMenu } from './contact-menu.tsx';
import { DetailsSkeleton, TimelineSkeleton } from './contact-skeleton.tsx';
import { type ContactTab, contactTabs } from './contact-view.ts';
import { useRememberContact } from './recent-contacts.ts';
import { Timeline } from './timeline/timeline.tsx';
import { useContact } from './use-contact.ts';
import { useContactKeys } from './use-contact-keys.ts';

export type ContactContentProps = {
  contactId: string;
  tab: ContactTab;
  callId: string | null;
  isPage?: boolean;
  onTab: (tab: ContactTab) => void;
  onCall: (callId: string | null) => void;
  onShowCompany: (companyId: string) => void;
  onDelete: (contact: Contact) => void;
  /** Whether one stays on this contact: passing by it with the keyboard fetches no history. */
  isSettled?: boolean;
  actions?: ReactNode;
};

const tabLabels: Record<ContactTab, string> = { timeline: 'Timeline', calls: 'Calls', details: 'Details' };

export function ContactContent({
  contactId,
  tab,
  callId,
  isPage = false,
  isSettled = true,
  onTab,
  onCall,
  onShowCompany,
  onDelete,
  actions,
}: ContactContentProps) {
  const contact = useContact(contactId);
  // A wide page has room for the details beside the history.
  const hasAside = useIsWide() && isPage;
  const { edit } = useContactKeys(contact, hasAside ? () => undefined : onTab);
  useRememberContact(contact);

  const shownTab = hasAside && tab === 'details' ? 'timeline' : tab;
  const toTab = (value: string) => onTab(contactTabs.find((one) => one === value) ?? 'timeline');
  return (
    <section aria-labelledby="contact-name" className="flex min-h-0 flex-1 flex-col">
      <ContactHeader
        contact={contact}
        onShowCompany={onShowCompany}
        actions={
          <>
            <ContactMenu contact={contact} isPage={isPage} onEdit={edit} onDelete={() => onDelete(contact)} />
            {actions}
          </>
        }
      />
      <div className="flex min-h-0 flex-1">
        <Tabs value={shownTab} onValueChange={toTab} className="flex min-h-0 min-w-0 flex-1 flex-col">
          <TabsList aria-label="About this contact" className="shrink-0 px-4">
            {contactTabs.map((value) => (
              <TabsTrigger
                key={value}
                value={value}
                className={cn(isPage && value === 'details' && 'lg:hidden')}
              >
                {tabLabels[value]}
              </TabsTrigger>
            ))}
          </TabsList>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-(--dock-space,0px) [scrollbar-width:thin]">
            <TabsContent value="timeline">
              <QueryBoundary skeleton={<TimelineSkeleton />} errorTitle="The timeline did not load">
                {isSettled ? <Timeline contactId={contactId} onCall={onCall} /> : <TimelineSkeleton />}
              </QueryBoundary>
            </TabsContent>
            <TabsContent value="calls">
              <QueryBoundary skeleton={<TimelineSkeleton />} errorTitle="The calls did not load">
                {isSettled ? (
                  <CallHistory contact={contact} selectedId={callId} onSelect={onCall} />
                ) : (
                  <TimelineSkeleton />
                )}
              </QueryBoundary>
            </TabsContent>
            <TabsContent value="details">
              <QueryBoundary skeleton={<DetailsSkeleton />} errorTitle="The details did not load">
                <ContactDetails contact={contact} />
              </QueryBoundary>
            </TabsContent>
          </div>
        </Tabs>
        {hasAside ? (
          <section
            aria-label="Details"
            className="w-96 shrink-0 overflow-y-auto border-l pb-(--dock-space,0px) max-lg:hidden"
          >
            <QueryBoundary skeleton={<DetailsSkeleton />} errorTitle="The details did not load">
              <ContactDetails contact={contact} />
            </QueryBoundary>
          </section>
        ) : null}
      </div>
    </section>
  );
}
