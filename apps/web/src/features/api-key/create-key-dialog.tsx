'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog, DialogContent } from '@/components/ui/dialog.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { CreateKeyForm } from './create-key-form.tsx';
import { KeyOnce } from './key-once.tsx';

/** Makes a key, and shows it the one time. */
export function CreateKeyDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent className="max-w-lg">
        <CreateKey />
      </DialogContent>
    </Dialog>
  );
}

/** Inside the dialog, so that each opening starts anew and a shown key is gone with it. */
function CreateKey() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [key, setKey] = useState<string | null>(null);
  const create = useMutation(
    trpc.apiKeys.create.mutationOptions({
      meta: { failure: 'The key was not made' },
      onSuccess: (made) => {
        setKey(made.key);
        void queryClient.invalidateQueries({ queryKey: trpc.apiKeys.list.queryKey() });
      },
    }),
  );
  if (key) return <KeyOnce apiKey={key} />;
  return <CreateKeyForm pending={create.isPending} onSubmit={(input) => create.mutate(input)} />;
}
