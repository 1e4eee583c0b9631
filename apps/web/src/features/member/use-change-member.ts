'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '@/components/ui/toaster.tsx';
import { roleLabels } from '@/features/workspace/roles.ts';
import { welcomePath } from '@/lib/auth/next-path.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** What changes with the people: the list, and perhaps what oneself may do. */
function useRefreshPeople() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.members.list.queryKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.me.get.queryKey() }),
    ]);
}

export function useChangeRole(name: string) {
  const trpc = useTRPC();
  const refresh = useRefreshPeople();
  return useMutation(
    trpc.members.updateRole.mutationOptions({
      meta: { failure: `The role of ${name} was not changed` },
      onSuccess: ({ role }) => toast.success(`${name} is now ${roleLabels[role].toLowerCase()}`),
      onSettled: refresh,
    }),
  );
}

export function useRemoveMember(name: string, isSelf: boolean) {
  const trpc = useTRPC();
  const refresh = useRefreshPeople();
  return useMutation(
    trpc.members.remove.mutationOptions({
      meta: { failure: isSelf ? 'You did not leave' : `${name} was not removed` },
      onSuccess: async () => {
        if (isSelf) return window.location.assign(welcomePath());
        toast.success(`${name} was removed`);
        await refresh();
      },
    }),
  );
}

export function useTransferOwnership(name: string) {
  const trpc = useTRPC();
  const refresh = useRefreshPeople();
  return useMutation(
    trpc.members.transferOwnership.mutationOptions({
      meta: { failure: 'Ownership was not handed over' },
      onSuccess: () => toast.success(`${name} is now the owner`),
      onSettled: refresh,
    }),
  );
}
