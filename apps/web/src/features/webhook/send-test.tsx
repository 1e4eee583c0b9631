'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WebhookDeliveryDetail } from '@switchboard/validators';
import { CircleCheck, CircleX, Send } from 'lucide-react';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Spinner } from '@/components/ui/spinner.tsx';
import { SettingsRow } from '@/features/settings/settings-section.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { WATCH_MS } from './delivery-state.ts';

const isUnderWay = (delivery: Pick<WebhookDeliveryDetail, 'state' | 'attempts'> | undefined) =>
  !delivery || (delivery.state === 'pending' && delivery.attempts.length === 0);

/** Sends something harmless now, and shows how it went as soon as that is known. */
export function SendTest({ webhookId }: { webhookId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const test = useMutation(
    trpc.webhooks.test.mutationOptions({
      meta: { failure: 'The test was not sent' },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.webhooks.deliveries.pathKey() }),
    }),
  );
  const { data: delivery } = useQuery(
    trpc.webhooks.delivery.queryOptions(
      { id: test.data?.id ?? '' },
      {
        enabled: Boolean(test.data),
        refetchInterval: ({ state }) => (isUnderWay(state.data) ? WATCH_MS : false),
      },
    ),
  );
  const isWaiting = test.isPending || (Boolean(test.data) && isUnderWay(delivery));
  return (
    <SettingsRow label="Test" hint="Sends a webhook.test event, signed like any other.">
      <div className="ml-auto flex flex-wrap items-center justify-end gap-3">
        <span role="status" className="text-xs text-muted-foreground">
          {isWaiting ? (
            <span className="inline-flex items-center gap-1.5">
              <Spinner /> Waiting for the answer
            </span>
          ) : delivery ? (
            <TestResult delivery={delivery} />
          ) : null}
        </span>
        <Button variant="secondary" pending={test.isPending} onClick={() => test.mutate({ id: webhookId })}>
          <Send />
          Send test
        </Button>
      </div>
    </SettingsRow>
  );
}

function TestResult({ delivery }: { delivery: WebhookDeliveryDetail }) {
  const isFine = delivery.state === 'delivered';
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Badge tone={isFine ? 'success' : 'danger'} icon={isFine ? CircleCheck : CircleX}>
        {isFine ? 'It arrived' : 'It failed'}
      </Badge>
      <span className="tabular-nums">
        {delivery.error ?? `Answered ${delivery.status}`} in {delivery.responseMs} ms
      </span>
    </span>
  );
}
