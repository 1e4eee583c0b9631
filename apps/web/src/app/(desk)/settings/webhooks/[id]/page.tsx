import type { Metadata } from 'next';
import { WebhookScreen } from '@/features/webhook/webhook-screen.tsx';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server.tsx';

export const metadata: Metadata = { title: 'Webhook' };

export default async function WebhookPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  // Waited for: a list that arrives between the server's render and the browser's would not match.
  await getQueryClient().prefetchQuery(trpc.webhooks.list.queryOptions());
  return (
    <HydrateClient>
      <WebhookScreen id={id} />
    </HydrateClient>
  );
}
