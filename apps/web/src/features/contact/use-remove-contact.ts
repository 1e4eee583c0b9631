'use client';

import type { Contact } from '@switchboard/validators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toastWithUndo } from '@/components/ui/toaster.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { forgetContact, useRecentKey } from './recent-contacts.ts';
import { useContactCache } from './use-contact-cache.ts';

const leaveMs = 3_000;

/** Deletes at once and offers Undo; the history comes back with the contact. */
export function useRemoveContact() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const cache = useContactCache();
  const recentKey = useRecentKey();

  const restore = useMutation(
    trpc.contacts.restore.mutationOptions({ meta: { failure: 'The contact was not restored' } }),
  );
  const remove = useMutation(
    trpc.contacts.remove.mutationOptions({ meta: { failure: 'The contact was not deleted' } }),
  );

  /** Whether it is gone. By promises, not callbacks: those of a component that has gone are never called. */
  return async (contact: Contact, onBack: (contact: Contact) => void): Promise<boolean> => {
    const { id, fullName } = contact;
    // An answer that was on its way would bring it back.
    void queryClient.cancelQueries({ queryKey: trpc.contacts.list.infiniteQueryKey() });
    const places = cache.takeOut(id);
    const putBack = (row: Contact) => {
      queryClient.setQueryData(trpc.contacts.get.queryKey({ id }), row);
      cache.putBack(row, places);
      onBack(row);
    };
    const undo = () => restore.mutateAsync({ id }).then(putBack, () => undefined);
    try {
      await remove.mutateAsync({ id });
    } catch {
      putBack(contact);
      return false;
    }
    forgetContact(recentKey, id);
    const queryKey = trpc.contacts.get.queryKey({ id });
    // Not under the eyes of a screen that is on its way out: it would ask for what is gone.
    setTimeout(() => queryClient.removeQueries({ queryKey, type: 'inactive' }), leaveMs);
    toastWithUndo(`${fullName} deleted`, () => void undo());
    return true;
  };
}
