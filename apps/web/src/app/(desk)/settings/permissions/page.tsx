import type { Metadata } from 'next';
import { PermissionsScreen } from '@/features/permission/permissions-screen.tsx';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server.tsx';

export const metadata: Metadata = { title: 'Permissions' };

export default function PermissionsPage() {
  void getQueryClient().prefetchQuery(trpc.permissions.matrix.queryOptions());
  void getQueryClient().prefetchQuery(trpc.members.list.queryOptions());
  return (
    <HydrateClient>
      <PermissionsScreen />
    </HydrateClient>
  );
}
