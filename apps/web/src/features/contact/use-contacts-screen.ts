'use client';

import type { Contact } from '@switchboard/validators';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type SyntheticEvent, useEffect, useEffectEvent } from 'react';
import { isWideNow } from '@/hooks/use-is-wide.ts';
import { focusSoon, rowSelector } from '@/lib/focus-soon.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { itemsOf } from '@/trpc/pages.ts';
import { contactListQuery, timelineQuery } from './contact-queries.ts';
import { newestFirst } from './contact-view.ts';
import { useContactView } from './use-contact-view.ts';
import { useRemoveContact } from './use-remove-contact.ts';

const neighbourDelayMs = 400;

/** What the list and the panel do to each other. */
export function useContactsScreen() {
  const { view, settled, setView } = useContactView();
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const removeContact = useRemoveContact();

  const select = (contactId: string | null, write: 'push' | 'soon' | 'replace') => {
    setView((now) => ({ ...now, contactId, callId: null, tab: contactId ? now.tab : 'timeline' }), write);
  };

  // A link made in a wide window, opened in a narrow one.
  const { contactId, callId } = settled;
  useEffect(() => {
    if (!contactId || isWideNow()) return;
    router.replace(`/contacts/${contactId}${callId ? `?call=${callId}` : ''}`);
  }, [contactId, callId, router]);

  const neighboursOf = (id: string): string[] => {
    const data = queryClient.getQueryData(contactListQuery(trpc, settled).queryKey);
    const ids = data ? itemsOf(data).map((contact) => contact.id) : [];
    const at = ids.indexOf(id);
    return at < 0 ? [] : [ids[at + 1], ids[at - 1]].filter((one) => one !== undefined);
  };

  // Who stays on one contact goes to the next one soon: it is there by then.
  const considerNeighbours = useEffectEvent((id: string) => {
    for (const one of neighboursOf(id)) void queryClient.prefetchInfiniteQuery(timelineQuery(trpc, one));
  });
  useEffect(() => {
    if (!contactId) return;
    const timer = setTimeout(() => considerNeighbours(contactId), neighbourDelayMs);
    return () => clearTimeout(timer);
  }, [contactId]);

  const isHistoryKnown = (id: string) =>
    queryClient.getQueryData(timelineQuery(trpc, id).queryKey) !== undefined;

  return {
    view,
    settled,
    setView,
    /** Someone who passes by with j and k is not asked about; who is known or stayed with is shown in full. */
    isSettled:
      view.contactId === null || view.contactId === settled.contactId || isHistoryKnown(view.contactId),
    open: ({ id }: Contact, event: SyntheticEvent) => {
      if (!isWideNow()) {
        router.push(`/contacts/${id}`);
        return;
      }
      if (view.contactId === id) {
        if (event.type === 'keydown') focusSoon(`#contact-name[data-contact="${id}"]`);
        return;
      }
      select(id, 'push');
    },
    move: ({ id }: Contact) => {
      if (view.contactId && isWideNow()) select(id, 'soon');
    },
    close: () => {
      const id = view.contactId;
      select(null, 'push');
      if (id) focusSoon(rowSelector(id));
    },
    clear: () => setView((now) => ({ ...now, search: '', filter: {}, sort: newestFirst }), 'push'),
    remove: (contact: Contact) => {
      const next = neighboursOf(contact.id)[0] ?? null;
      select(next, 'replace');
      if (next) focusSoon(rowSelector(next));
      void removeContact(contact, (restored) => {
        select(restored.id, 'replace');
        focusSoon(rowSelector(restored.id));
      });
    },
  };
}
