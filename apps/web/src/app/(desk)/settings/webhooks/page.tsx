import type { Metadata } from 'next';
import { WebhooksScreen } from '@/features/webhook/webhooks-screen.tsx';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server.tsx';

export const metadata: Metadata = { title: 'Webhooks' };

export default function WebhooksPage() {
  void getQueryClient().prefetchQuery(trpc.webhooks.list.queryOptions());
  return (
    <HydrateClient>
      <WebhooksScreen />
    </HydrateClient>
  );
}
