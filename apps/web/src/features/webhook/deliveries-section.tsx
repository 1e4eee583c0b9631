'use client';

import type { WebhookDeliveryState } from '@switchboard/validators';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { SegmentedControl } from '@/components/ui/segmented-control.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { SettingsSection } from '@/features/settings/settings-section.tsx';
import { referenceOf } from '@/lib/error-reference.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { itemsOf } from '@/trpc/pages.ts';
import { DeliveryRow } from './delivery-row.tsx';
import { DeliverySheet } from './delivery-sheet.tsx';

type Filter = WebhookDeliveryState | 'all';
const filters = [
  { value: 'all', label: 'All' },
  { value: 'delivered', label: 'Delivered' },
  { value: 'pending', label: 'Waiting' },
  { value: 'dead', label: 'Dead' },
] as const;
const WATCH_MS = 5_000;

export function DeliveriesSection({ webhookId }: { webhookId: string }) {
  const [filter, setFilter] = useState<Filter>('all');
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <SettingsSection title="Deliveries" description="One for each event, with every attempt.">
      <div className="overflow-x-auto border-b p-3">
        <SegmentedControl<Filter>
          label="Show deliveries"
          value={filter}
          onValueChange={setFilter}
          segments={filters}
        />
      </div>
      <DeliveryList webhookId={webhookId} filter={filter} onOpen={setOpenId} />
      <DeliverySheet id={openId} onClose={() => setOpenId(null)} />
    </SettingsSection>
  );
}

function DeliveryList({
  webhookId,
  filter,
  onOpen,
}: {
  webhookId: string;
  filter: Filter;
  onOpen: (id: string) => void;
}) {
  const trpc = useTRPC();
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(
      trpc.webhooks.deliveries.infiniteQueryOptions(
        { webhookId, limit: 25, ...(filter === 'all' ? {} : { state: filter }) },
        { getNextPageParam: ({ nextCursor }) => nextCursor, refetchInterval: WATCH_MS },
      ),
    );
  if (error && !data) {
    return (
      <ErrorState
        title="The deliveries did not load"
        requestId={referenceOf(error)}
        onRetry={() => void refetch()}
        pending={isFetching}
        className="py-8"
      />
    );
  }
  if (!data) return <DeliveryListSkeleton />;
  const deliveries = itemsOf(data);
  if (deliveries.length === 0) return <NoDeliveries filter={filter} />;
  return (
    <>
      <ul aria-label="Deliveries">
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} onOpen={() => onOpen(delivery.id)} />
        ))}
      </ul>
      {hasNextPage ? (
        <div className="border-t p-2 text-center">
          <Button variant="ghost" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        </div>
      ) : null}
    </>
  );
}

const nothing: Record<Filter, { title: string; description: string }> = {
  all: {
    title: 'Nothing sent yet',
    description: 'Send a test, or change something that this webhook listens to.',
  },
  delivered: { title: 'Nothing delivered yet', description: 'What your server accepts stands here.' },
  pending: {
    title: 'Nothing waits',
    description: 'What is on its way, or waits for its next attempt, stands here.',
  },
  dead: {
    title: 'No dead letters',
    description: 'What your server never accepted stands here, to be sent again.',
  },
};

function NoDeliveries({ filter }: { filter: Filter }) {
  return <EmptyState icon={Inbox} {...nothing[filter]} className="py-8" />;
}

function DeliveryListSkeleton() {
  return (
    <Loading label="Loading deliveries">
      {['first', 'second', 'third'].map((row) => (
        <div key={row} className="flex items-center gap-3 border-b px-4 py-3 last:border-b-0">
          <Skeleton className="h-5 w-20" />
          <Skeleton className="h-4 w-36" />
          <Skeleton className="ml-auto h-3 w-12" />
        </div>
      ))}
    </Loading>
  );
}
