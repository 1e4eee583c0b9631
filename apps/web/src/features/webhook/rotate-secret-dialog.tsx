'use client';

import { useMutation } from '@tanstack/react-query';
import { Button } from '@/components/ui/button.tsx';
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog.tsx';
import { formatDateTime } from '@/lib/locale/format.ts';
import { useLocale } from '@/lib/locale/provider.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { SecretOnce } from './secret-once.tsx';

type RotateProps = { webhookId: string; open: boolean; onOpenChange: (open: boolean) => void };

/** A new secret without a gap: for a day deliveries are signed with both. */
export function RotateSecretDialog({ webhookId, open, onOpenChange }: RotateProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent>
        <Rotation webhookId={webhookId} />
      </DialogContent>
    </Dialog>
  );
}

function Rotation({ webhookId }: { webhookId: string }) {
  const trpc = useTRPC();
  const locale = useLocale();
  const rotate = useMutation(
    trpc.webhooks.rotateSecret.mutationOptions({ meta: { failure: 'The secret was not rotated' } }),
  );
  if (rotate.data) {
    const until = formatDateTime(rotate.data.previousExpiresAt, locale);
    return (
      <SecretOnce
        title="New secret"
        secret={rotate.data.secret}
        note={`The secret before it goes on signing beside it until ${until}.`}
      />
    );
  }
  return (
    <>
      <DialogHeader>
        <DialogTitle>Rotate the secret?</DialogTitle>
        <DialogDescription>
          For 24 hours webhook-signature carries both the old and the new one, so you can change your server
          without losing a delivery. X-Signature uses the new one at once.
        </DialogDescription>
      </DialogHeader>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Cancel</Button>
        </DialogClose>
        <Button pending={rotate.isPending} onClick={() => rotate.mutate({ id: webhookId })}>
          Rotate secret
        </Button>
      </DialogFooter>
    </>
  );
}
