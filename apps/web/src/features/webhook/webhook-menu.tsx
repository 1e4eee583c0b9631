'use client';

import type { Webhook } from '@switchboard/validators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, KeyRound, Power, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu.tsx';
import { Button } from '@/components/ui/button.tsx';
import { toast } from '@/components/ui/toaster.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { RotateSecretDialog } from './rotate-secret-dialog.tsx';

export function WebhookMenu({ webhook }: { webhook: Webhook }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<'rotate' | 'delete' | null>(null);
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.webhooks.list.queryKey() });
  const update = useMutation(
    trpc.webhooks.update.mutationOptions({
      meta: { failure: 'The webhook was not switched' },
      onSuccess: ({ enabled }) => toast.success(enabled ? 'Webhook switched on' : 'Webhook switched off'),
      onSettled: refresh,
    }),
  );
  const remove = useMutation(
    trpc.webhooks.remove.mutationOptions({
      meta: { failure: 'The webhook was not deleted' },
      onSuccess: async () => {
        await refresh();
        toast.success('Webhook deleted');
        router.push('/settings/webhooks');
      },
    }),
  );
  const close = () => setOpen(null);
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="secondary" size="icon" aria-label="More actions">
            <Ellipsis />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => update.mutate({ id: webhook.id, enabled: !webhook.enabled })}>
            <Power />
            {webhook.enabled ? 'Switch off' : 'Switch on'}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => setOpen('rotate')}>
            <KeyRound />
            Rotate secret
          </DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuItem danger onSelect={() => setOpen('delete')}>
            <Trash2 />
            Delete
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <RotateSecretDialog webhookId={webhook.id} open={open === 'rotate'} onOpenChange={close} />
      <ConfirmDialog
        open={open === 'delete'}
        onOpenChange={close}
        title="Delete this webhook?"
        description="Its deliveries go with it, also those that still wait. This cannot be undone."
        confirmLabel="Delete webhook"
        pending={remove.isPending || remove.isSuccess}
        onConfirm={() => remove.mutate({ id: webhook.id })}
      />
    </>
  );
}
