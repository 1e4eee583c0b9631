import type { Metadata } from 'next';
import { CallsScreen } from '@/features/call/calls-screen.tsx';
import { parseCallsView } from '@/features/call/calls-view.ts';
import { prefetchCallList } from '@/features/call/prefetch.ts';
import { type PageParams, searchParamsOf } from '@/lib/page-params.ts';
import { HydrateClient } from '@/trpc/server.tsx';

export const metadata: Metadata = { title: 'Calls' };

export default async function CallsPage({ searchParams }: PageParams) {
  prefetchCallList(parseCallsView(await searchParamsOf(searchParams)));
  return (
    <HydrateClient>
      <CallsScreen />
    </HydrateClient>
  );
}
