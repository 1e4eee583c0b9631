import type { Metadata } from 'next';
import { ApiKeysScreen } from '@/features/api-key/api-keys-screen.tsx';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server.tsx';

export const metadata: Metadata = { title: 'API keys' };

export default function ApiKeysPage() {
  void getQueryClient().prefetchQuery(trpc.members.list.queryOptions());
  void getQueryClient().prefetchQuery(trpc.apiKeys.list.queryOptions({ limit: 200 }));
  return (
    <HydrateClient>
      <ApiKeysScreen />
    </HydrateClient>
  );
}
