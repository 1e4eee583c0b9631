'use client';

import type { Contact } from '@switchboard/validators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '@/components/ui/toaster.tsx';
import { EditConflict, saveEdit } from '@/lib/edit-conflict.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { type ContactPatch, inverseOf, toUpdateInput } from './contact-patch.ts';
import { useContactCache } from './use-contact-cache.ts';

export type ContactEdit = {
  /** The row that the person was looking at when they began. */
  base: Contact;
  patch: ContactPatch;
  /** "Phone saved": what the toast says. */
  done: string;
};

/**
 * Saves single fields of a contact, shown at once. Whoever calls it shows why a save failed and keeps what was
 * typed; another person's change to the same field comes as an `EditConflict`.
 */
export function useUpdateContact() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const cache = useContactCache();

  const update = useMutation({
    mutationKey: trpc.contacts.update.mutationKey(),
    meta: { isSilent: true },
    mutationFn: ({ base, patch }: ContactEdit) =>
      saveEdit<Contact>({
        base,
        patch,
        send: (expectedUpdatedAt) =>
          client.contacts.update.mutate({ id: base.id, ...toUpdateInput(patch), expectedUpdatedAt }),
      }),
    onMutate: async ({ base, patch }) => {
      await queryClient.cancelQueries({ queryKey: trpc.contacts.get.queryKey({ id: base.id }) });
      cache.patch(base.id, patch);
    },
    onError: (error, { base, patch }) => {
      if (error instanceof EditConflict && isContact(error.current)) cache.put(error.current);
      else cache.patch(base.id, inverseOf(base, patch));
    },
    onSuccess: (saved, { base, patch, done }) => {
      cache.put(saved);
      if (patch.companyName) void queryClient.invalidateQueries(trpc.companies.list.pathFilter());
      const undo = { base: saved, patch: inverseOf(base, patch), done: 'Change taken back' };
      toast.success(done, {
        id: `saved-${base.id}`,
        duration: 6000,
        action: {
          label: 'Undo',
          onClick: () =>
            void update
              .mutateAsync(undo)
              .catch(() => toast.error('The change could not be taken back', { id: `saved-${base.id}` })),
        },
      });
    },
  });
  return update;
}

const isContact = (row: unknown): row is Contact =>
  typeof row === 'object' && row !== null && 'fullName' in row && 'updatedAt' in row;
