'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { TagInput } from '@/components/ui/tag-input.tsx';
import { toast } from '@/components/ui/toaster.tsx';
import { focusSoon } from '@/lib/focus-soon.ts';
import { toApiError } from '@/trpc/errors.ts';
import { CompanyCombobox } from './company-combobox.tsx';
import { contactPath } from './contact-path.ts';
import { closeDeskDialog } from './desk-dialogs.ts';
import {
  emptyForm,
  formField,
  leaveForm,
  leftForm,
  NewContactForm,
  toCreateInput,
} from './new-contact-form.ts';
import { useCreateContact } from './use-create-contact.ts';
import { useRemoveContact } from './use-remove-contact.ts';

export function CreateContactDialog({ fullName }: { fullName?: string | undefined }) {
  const router = useRouter();
  const { submit, isPending } = useCreateContact();
  const remove = useRemoveContact();
  const [failure, setFailure] = useState<string | null>(null);
  const { register, control, handleSubmit, setError, getValues, formState } = useForm({
    resolver: zodResolver(NewContactForm),
    defaultValues: fullName ? { ...emptyForm, fullName } : leftForm(),
  });
  const { errors } = formState;

  const close = () => {
    leaveForm(getValues());
    closeDeskDialog();
  };
  const save = handleSubmit(async (values) => {
    setFailure(null);
    try {
      const contact = await submit(toCreateInput(values));
      leaveForm(emptyForm);
      closeDeskDialog();
      router.push(contactPath(contact.id));
      focusSoon(`#contact-name[data-contact="${contact.id}"]`);
      toast.success(`${contact.fullName} added`, {
        action: {
          label: 'Undo',
          onClick: () => void remove(contact, () => undefined).then(() => router.push('/contacts')),
        },
      });
    } catch (error) {
      const { fields, message, requestId } = toApiError(error);
      const own = Object.entries(fields).flatMap(([path, text]) => {
        const name = formField(path);
        return name ? [{ name, text }] : [];
      });
      for (const { name, text } of own) setError(name, { message: text }, { shouldFocus: true });
      if (own.length === 0) setFailure(requestId ? `${message} Request ${requestId}` : message);
    }
  });

  return (
    <Dialog open onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
      <DialogContent>
        <form noValidate onSubmit={save} className="flex min-h-0 flex-col">
          <DialogHeader>
            <DialogTitle>New contact</DialogTitle>
            <DialogDescription>Only the name is needed; the rest can follow.</DialogDescription>
          </DialogHeader>
          <DialogBody>
            <Field label="Name" error={errors.fullName?.message} required>
              <Input {...register('fullName')} dir="auto" autoComplete="off" />
            </Field>
            <Field label="Company" error={errors.company?.message}>
              <Controller
                control={control}
                name="company"
                render={({ field }) => <CompanyCombobox value={field.value} onValueChange={field.onChange} />}
              />
            </Field>
            <Field label="Phone" error={errors.phone?.message}>
              <Input {...register('phone')} type="tel" autoComplete="off" placeholder="+1 415 555 2671" />
            </Field>
            <Field label="Email" error={errors.email?.message}>
              <Input {...register('email')} inputMode="email" autoComplete="off" placeholder="zoe@acme.com" />
            </Field>
            <Field label="Tags" hint="Enter or a comma adds one." error={tagError(errors.tags)}>
              <Controller
                control={control}
                name="tags"
                render={({ field }) => <TagInput value={field.value} onValueChange={field.onChange} />}
              />
            </Field>
            {failure ? <Callout tone="danger">The contact was not added. {failure}</Callout> : null}
          </DialogBody>
          <DialogFooter>
            <Button variant="ghost" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" pending={isPending}>
              Add contact
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}

/** One tag of several may be wrong; the field says the first thing that is. */
function tagError(error: { message?: string } | ({ message?: string } | undefined)[] | undefined) {
  return Array.isArray(error) ? error.find(Boolean)?.message : error?.message;
}
