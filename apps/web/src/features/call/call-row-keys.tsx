'use client';

import type { Call } from '@switchboard/validators';
import { useQueryClient } from '@tanstack/react-query';
import { Phone } from 'lucide-react';
import { toast } from '@/components/ui/toaster.tsx';
import { useMay } from '@/features/me/use-me.ts';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { useAction } from '@/features/shortcuts/use-action.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { toApiError } from '@/trpc/errors.ts';
import { useCallContact } from './use-call-contact.ts';

/** Calls the person of the row that the keyboard is on. */
export function CallRowKeys({ call: { contactId, contactName } }: { call: Call }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const callContact = useCallContact();
  const mayCall = useMay('calls.write');

  const callAgain = async (id: string) => {
    try {
      callContact(await queryClient.ensureQueryData(trpc.contacts.get.queryOptions({ id })));
    } catch (error) {
      const isGone = toApiError(error).code === 'NOT_FOUND';
      toast.error(`${contactName ?? 'This contact'} could not be called`, {
        description: isGone ? 'The contact was deleted.' : toApiError(error).message,
      });
    }
  };
  useAction({
    label: `Call ${contactName ?? 'this contact'}`,
    group: 'Contact',
    keys: shortcutKeys.call,
    icon: Phone,
    keywords: ['phone', 'dial', 'ring', 'again'],
    isEnabled: mayCall && contactId !== null,
    run: () => {
      if (contactId) void callAgain(contactId);
    },
  });
  return null;
}
