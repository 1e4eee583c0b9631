'use client';

import type { Member } from '@switchboard/validators';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ComboboxOption } from '@/components/ui/combobox.tsx';
import { useMe } from '@/features/me/use-me.ts';
import { useTRPC } from '@/trpc/client.tsx';

const staleMs = 5 * 60_000;

export const memberName = ({ fullName, email }: Pick<Member, 'fullName' | 'email'>): string =>
  fullName ?? email;

/** The workspace's people, by id. */
export function useMembers() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.members.list.queryOptions(undefined, { staleTime: staleMs }));
  const byId = new Map(data.items.map((member) => [member.userId, member]));
  return {
    members: data.items,
    /** Somebody who has left the workspace has no name here any more. */
    nameOf: (userId: string | null): string | null => {
      const member = userId ? byId.get(userId) : undefined;
      return member ? memberName(member) : null;
    },
  };
}

/** To pick somebody from: oneself first. Clients own nothing and are not among them. */
export function useMemberOptions(): ComboboxOption[] {
  const { members } = useMembers();
  const { user } = useMe();
  const option = (member: Member) => ({
    value: member.userId,
    label: memberName(member),
    ...(member.userId === user.id ? { hint: 'you' } : {}),
  });
  const staff = members.filter(({ role }) => role !== 'client');
  return [
    ...staff.filter(({ userId }) => userId === user.id).map(option),
    ...staff.filter(({ userId }) => userId !== user.id).map(option),
  ];
}
