import type { Metadata } from 'next';
import { MembersScreen } from '@/features/member/members-screen.tsx';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server.tsx';

export const metadata: Metadata = { title: 'Members' };

export default function MembersPage() {
  void getQueryClient().prefetchQuery(trpc.members.list.queryOptions());
  void getQueryClient().prefetchQuery(trpc.members.listInvitations.queryOptions());
  void getQueryClient().prefetchQuery(trpc.members.caughtMail.queryOptions());
  return (
    <HydrateClient>
      <MembersScreen />
    </HydrateClient>
  );
}
