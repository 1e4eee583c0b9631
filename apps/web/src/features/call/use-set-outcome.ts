'use client';

import type { Call, CallOutcome } from '@switchboard/validators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '@/components/ui/toaster.tsx';
import { useContactCache } from '@/features/contact/use-contact-cache.ts';
import { EditConflict, saveEdit } from '@/lib/edit-conflict.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { toApiError } from '@/trpc/errors.ts';
import { isCall } from './is-call.ts';
import { outcomeLook } from './outcomes.ts';
import { useCallCache } from './use-call-cache.ts';

type Change = { call: Call; outcome: CallOutcome };

/** Corrects the outcome of a call that has ended. */
export function useSetOutcome() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const cache = useCallCache();
  const contacts = useContactCache();

  const change = useMutation({
    mutationKey: trpc.calls.setOutcome.mutationKey(),
    meta: { isSilent: true },
    mutationFn: ({ call, outcome }: Change) =>
      saveEdit<Call>({
        base: call,
        patch: { outcome },
        send: (expectedUpdatedAt) =>
          client.calls.setOutcome.mutate({ id: call.id, outcome, expectedUpdatedAt }),
      }),
    onMutate: ({ call, outcome }) => cache.put({ ...call, outcome }),
    onSuccess: (call, { call: before }) => {
      cache.put(call);
      if (call.contactId) refreshContact(call.contactId);
      if (!call.outcome || !before.outcome) return;
      const undo = { call, outcome: before.outcome };
      toast.success(`Outcome changed to ${outcomeLook(call.outcome).label}`, {
        id: `outcome-${call.id}`,
        action: { label: 'Undo', onClick: () => change.mutate(undo) },
      });
    },
    onError: (error, { call, outcome }) => {
      if (error instanceof EditConflict && isCall(error.current)) {
        const current = error.current;
        cache.put(current);
        toast.warning(`Somebody set it to ${outcomeLook(current.outcome ?? outcome).label} meanwhile`, {
          duration: 12_000,
          action: {
            label: `Use ${outcomeLook(outcome).label}`,
            onClick: () => change.mutate({ call: current, outcome }),
          },
        });
        return;
      }
      cache.put(call);
      toast.error('The outcome was not changed', { description: toApiError(error).message });
    },
  });

  /** Whether it was the contact's last call is for the server to say. */
  const refreshContact = async (contactId: string) => {
    if (!contacts.find(contactId)) return;
    const query = trpc.contacts.get.queryOptions({ id: contactId }, { staleTime: 0 });
    contacts.put(await queryClient.fetchQuery(query));
  };

  return change;
}
