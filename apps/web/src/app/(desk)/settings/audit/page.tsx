import type { Metadata } from 'next';
import { AuditScreen } from '@/features/audit/audit-screen.tsx';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server.tsx';

export const metadata: Metadata = { title: 'Audit log' };

export default function AuditPage() {
  void getQueryClient().prefetchQuery(trpc.members.list.queryOptions());
  return (
    <HydrateClient>
      <AuditScreen />
    </HydrateClient>
  );
}
