import type { Metadata } from 'next';
import { WebhooksScreen } from '@/features/webhook/webhooks-screen.tsx';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server.tsx';

export const metadata: Metadata = { title: 'Webhooks' };

export default async function WebhooksPage() {
  // Waited for: a list that arrives between the server's render and the browser's would not match.
  await getQueryClient().prefetchQuery(trpc.webhooks.list.queryOptions());
  return (
    <HydrateClient>
      <WebhooksScreen />
    </HydrateClient>
  );
}
