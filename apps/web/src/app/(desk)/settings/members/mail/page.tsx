import type { Metadata } from 'next';
import { CaughtMailScreen } from '@/features/invitation/caught-mail-screen.tsx';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server.tsx';

export const metadata: Metadata = { title: 'Caught mail' };

export default function CaughtMailPage() {
  void getQueryClient().prefetchQuery(trpc.members.caughtMail.queryOptions());
  return (
    <HydrateClient>
      <CaughtMailScreen />
    </HydrateClient>
  );
}
