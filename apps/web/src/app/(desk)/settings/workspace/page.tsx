import type { Metadata } from 'next';
import { WorkspaceScreen } from '@/features/workspace/workspace-screen.tsx';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server.tsx';

export const metadata: Metadata = { title: 'Workspace' };

export default function WorkspacePage() {
  void getQueryClient().prefetchQuery(trpc.members.list.queryOptions());
  return (
    <HydrateClient>
      <WorkspaceScreen />
    </HydrateClient>
  );
}
