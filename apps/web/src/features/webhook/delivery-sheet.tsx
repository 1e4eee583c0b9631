'use client';

import type { WebhookDeliveryDetail } from '@switchboard/validators';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { RelativeTime } from '@/components/ui/relative-time.tsx';
import { Sheet, SheetContent, SheetDescription, SheetTitle } from '@/components/ui/sheet.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { toast } from '@/components/ui/toaster.tsx';
import { referenceOf } from '@/lib/error-reference.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { CodeBlock } from './code-block.tsx';
import { DeliveryAttempts } from './delivery-attempts.tsx';
import { lookOf, WATCH_MS } from './delivery-state.ts';

/** What was sent, and what came back, attempt by attempt. */
export function DeliverySheet({ id, onClose }: { id: string | null; onClose: () => void }) {
  return (
    <Sheet open={id !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <SheetContent className="max-w-xl">{id ? <Delivery id={id} /> : null}</SheetContent>
    </Sheet>
  );
}

function Delivery({ id }: { id: string }) {
  const trpc = useTRPC();
  const { data, error, isFetching, refetch } = useQuery(
    trpc.webhooks.delivery.queryOptions(
      { id },
      { refetchInterval: ({ state }) => (state.data?.state === 'pending' ? WATCH_MS : false) },
    ),
  );
  return (
    <>
      <header className="grid gap-1 border-b px-5 pt-4 pr-12 pb-3">
        <SheetTitle>{data?.eventType ?? 'Delivery'}</SheetTitle>
        <SheetDescription className="font-mono text-xs break-all select-all">{id}</SheetDescription>
      </header>
      {data ? (
        <DeliveryBody delivery={data} />
      ) : error ? (
        <ErrorState
          title="The delivery did not load"
          requestId={referenceOf(error)}
          onRetry={() => void refetch()}
          pending={isFetching}
        />
      ) : (
        <Loading label="Loading the delivery" className="grid gap-3 p-5">
          <Skeleton className="h-5 w-24" />
          <Skeleton className="h-24" />
          <Skeleton className="h-48" />
        </Loading>
      )}
    </>
  );
}

function DeliveryBody({ delivery }: { delivery: WebhookDeliveryDetail }) {
  const { label, tone, icon } = lookOf(delivery);
  const { state, attempts, nextAttemptAt } = delivery;
  return (
    <div className="grid content-start gap-6 p-5">
      <div className="flex flex-wrap items-center gap-3">
        <Badge tone={tone} icon={icon}>
          {label}
        </Badge>
        {state === 'pending' && attempts.length > 0 && nextAttemptAt ? (
          <span className="text-sm text-muted-foreground">
            Next attempt <RelativeTime value={nextAttemptAt} />
          </span>
        ) : null}
        <Redeliver delivery={delivery} />
      </div>
      <DeliveryAttempts attempts={attempts} />
      <section className="grid gap-2">
        <h3 className="text-sm font-medium">Body</h3>
        <CodeBlock label="Body of the delivery" code={pretty(delivery.body)} copyText={delivery.body} />
      </section>
    </div>
  );
}

function Redeliver({ delivery: { id, state } }: { delivery: WebhookDeliveryDetail }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const again = useMutation(
    trpc.webhooks.redeliver.mutationOptions({
      meta: { failure: 'It was not sent again' },
      onSuccess: () => toast.success('On its way again'),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.webhooks.pathKey() }),
    }),
  );
  return (
    <Button
      variant="secondary"
      className="ml-auto"
      pending={again.isPending}
      onClick={() => again.mutate({ id })}
    >
      <RotateCw />
      {state === 'pending' ? 'Try now' : 'Send again'}
    </Button>
  );
}

/** For reading only: what is sent, and copied, stays as it is. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
