'use client';

import type { RouterInputs } from '@switchboard/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTRPC } from '@/trpc/client.tsx';
import { isWorthRetrying } from '@/trpc/errors.ts';
import { useContactCache } from './use-contact-cache.ts';

type NewContact = Omit<RouterInputs['contacts']['create'], 'id'>;

/** Adds a contact. Sending the same form again is the same contact, however the first try ended. */
export function useCreateContact() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const cache = useContactCache();
  const attempt = useRef({ id: '', form: '' });

  const create = useMutation(
    trpc.contacts.create.mutationOptions({
      meta: { isSilent: true },
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      onSuccess: (contact) => {
        cache.add(contact);
        if (contact.companyId) void queryClient.invalidateQueries(trpc.companies.list.pathFilter());
      },
    }),
  );

  const submit = (input: NewContact) => {
    const form = JSON.stringify(input);
    if (attempt.current.form !== form) attempt.current = { id: crypto.randomUUID(), form };
    return create.mutateAsync({ ...input, id: attempt.current.id });
  };
  return { submit, isPending: create.isPending };
}
