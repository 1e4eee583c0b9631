'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { CreateWebhookInput, type Webhook, type WebhookWithSecret } from '@switchboard/validators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import {
  Dialog,
  DialogBody,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { toast } from '@/components/ui/toaster.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { toApiError } from '@/trpc/errors.ts';
import { EventPicker } from './event-picker.tsx';
import { SecretOnce } from './secret-once.tsx';

const WebhookForm = CreateWebhookInput.omit({ id: true });

type DialogProps = { open: boolean; onOpenChange: (open: boolean) => void; webhook?: Webhook };

/** Makes one, and then shows its secret; or changes one. */
export function WebhookDialog({ open, onOpenChange, webhook }: DialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent className="max-w-lg">
        {webhook ? <EditWebhook webhook={webhook} onSaved={() => onOpenChange(false)} /> : <CreateWebhook />}
      </DialogContent>
    </Dialog>
  );
}

function CreateWebhook() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [made, setMade] = useState<WebhookWithSecret | null>(null);
  const create = useMutation(
    trpc.webhooks.create.mutationOptions({
      meta: { isSilent: true },
      onSuccess: (webhook) => {
        setMade(webhook);
        return queryClient.invalidateQueries({ queryKey: trpc.webhooks.list.queryKey() });
      },
    }),
  );
  if (made) return <SecretOnce title="Webhook added" secret={made.secret} />;
  return (
    <WebhookFields
      title="Add webhook"
      description="We send what happens in this workspace to your server, signed, as it happens."
      submitLabel="Add webhook"
      values={{ url: '', description: '', eventTypes: ['*'] }}
      pending={create.isPending}
      error={create.error}
      onSubmit={(values) => create.mutate(values)}
    />
  );
}

function EditWebhook({ webhook, onSaved }: { webhook: Webhook; onSaved: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const update = useMutation(
    trpc.webhooks.update.mutationOptions({
      meta: { isSilent: true },
      onSuccess: () => {
        toast.success('Webhook saved');
        onSaved();
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.webhooks.list.queryKey() }),
    }),
  );
  return (
    <WebhookFields
      title="Edit webhook"
      description="Deliveries that wait for another attempt go to the new address."
      submitLabel="Save"
      values={{
        url: webhook.url,
        description: webhook.description ?? '',
        eventTypes: webhook.eventTypes,
      }}
      pending={update.isPending}
      error={update.error}
      onSubmit={(values) =>
        update.mutate({ ...values, id: webhook.id, expectedUpdatedAt: webhook.updatedAt })
      }
    />
  );
}

type Values = { url: string; description: string; eventTypes: string[] };
type FieldsProps = {
  title: string;
  description: string;
  submitLabel: string;
  values: Values;
  pending: boolean;
  error: unknown;
  onSubmit: (values: Values) => void;
};

function WebhookFields({ title, description, submitLabel, values, pending, error, onSubmit }: FieldsProps) {
  const formId = useId();
  const { register, control, handleSubmit, formState } = useForm({
    resolver: zodResolver(WebhookForm),
    defaultValues: values,
  });
  const { errors } = formState;
  const failure = error ? toApiError(error) : null;
  const refused = failure?.fields.url;
  return (
    <>
      <DialogHeader>
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription>{description}</DialogDescription>
      </DialogHeader>
      <DialogBody>
        <form
          id={formId}
          noValidate
          className="grid gap-4"
          onSubmit={handleSubmit(({ url, description: about, eventTypes }) =>
            onSubmit({ url, eventTypes, description: about ?? '' }),
          )}
        >
          {failure && !refused ? <Callout tone="danger">{failure.message} Nothing was saved.</Callout> : null}
          <Field label="Address" error={errors.url?.message ?? refused} required>
            <Input
              {...register('url')}
              type="url"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              placeholder="https://example.com/webhooks"
            />
          </Field>
          <Field label="Description" error={errors.description?.message} hint="What it is for.">
            <Input {...register('description')} autoComplete="off" />
          </Field>
          <Controller
            name="eventTypes"
            control={control}
            render={({ field }) => (
              <EventPicker value={field.value} onChange={field.onChange} error={errors.eventTypes?.message} />
            )}
          />
        </form>
      </DialogBody>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Cancel</Button>
        </DialogClose>
        <Button type="submit" form={formId} pending={pending}>
          {submitLabel}
        </Button>
      </DialogFooter>
    </>
  );
}
