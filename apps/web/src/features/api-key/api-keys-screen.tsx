'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { KeyRound, Plus, ShieldAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { QueryBoundary } from '@/components/query-boundary.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { useMay } from '@/features/me/use-me.ts';
import { SettingsSection } from '@/features/settings/settings-section.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { ApiKeyRow } from './api-key-row.tsx';
import { CreateKeyDialog } from './create-key-dialog.tsx';

export function ApiKeysScreen() {
  const mayManage = useMay('api_keys.manage');
  const [isMaking, setMaking] = useState(false);
  if (!mayManage) {
    return (
      <EmptyState
        icon={ShieldAlert}
        title="API keys are not for your role"
        description="Ask an owner or admin of this workspace for one."
      />
    );
  }
  const make = (
    <Button onClick={() => setMaking(true)}>
      <Plus />
      Make a key
    </Button>
  );
  return (
    <>
      <SettingsSection
        title="API keys"
        description="Your own tools read and write this workspace with them."
        action={make}
      >
        <QueryBoundary skeleton={<ListSkeleton />} errorTitle="The keys did not load" className="py-8">
          <ApiKeyList action={make} />
        </QueryBoundary>
      </SettingsSection>
      <CreateKeyDialog open={isMaking} onOpenChange={setMaking} />
    </>
  );
}

function ApiKeyList({ action }: { action: ReactNode }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.apiKeys.list.queryOptions({ limit: 200 }));
  if (data.items.length === 0) {
    return (
      <EmptyState
        icon={KeyRound}
        title="No keys yet"
        description="A key lets a tool of yours work here without anybody signing in."
        action={action}
      />
    );
  }
  return (
    <ul aria-label="API keys">
      {data.items.map((apiKey) => (
        <ApiKeyRow key={apiKey.id} apiKey={apiKey} />
      ))}
    </ul>
  );
}

function ListSkeleton() {
  return (
    <Loading label="Loading API keys">
      {['first', 'second'].map((row) => (
        <div key={row} className="grid gap-2 border-b px-4 py-3.5 last:border-b-0">
          <Skeleton className="h-4 w-48 max-w-full" />
          <Skeleton className="h-3 w-72 max-w-full" />
        </div>
      ))}
    </Loading>
  );
}
