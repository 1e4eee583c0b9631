'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { CreateWorkspaceInput } from '@switchboard/validators';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button.tsx';
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
import { useTRPC } from '@/trpc/client.tsx';
import { switchWorkspace } from './switch-workspace.ts';

const CreateWorkspaceForm = CreateWorkspaceInput.pick({ name: true });

export function CreateWorkspaceDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent>
        <CreateWorkspaceFields />
      </DialogContent>
    </Dialog>
  );
}

/** Inside the dialog, so that each opening starts with an empty form. */
function CreateWorkspaceFields() {
  const trpc = useTRPC();
  const formId = useId();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(CreateWorkspaceForm),
    defaultValues: { name: '' },
  });
  const create = useMutation(
    trpc.workspaces.create.mutationOptions({
      meta: { failure: 'The workspace was not created' },
      onSuccess: (workspace) => switchWorkspace(workspace.id),
    }),
  );

  return (
    <>
      <DialogHeader>
        <DialogTitle>Create workspace</DialogTitle>
        <DialogDescription>
          Its contacts, calls and notes stay apart from every other workspace.
        </DialogDescription>
      </DialogHeader>
      <DialogBody>
        <form id={formId} onSubmit={handleSubmit((values) => create.mutate(values))} noValidate>
          <Field label="Name" error={formState.errors.name?.message} required>
            <Input {...register('name')} autoComplete="organization" placeholder="Acme" />
          </Field>
        </form>
      </DialogBody>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Cancel</Button>
        </DialogClose>
        {/* Stays busy until the new workspace's page replaces this one. */}
        <Button type="submit" form={formId} pending={create.isPending || create.isSuccess}>
          Create workspace
        </Button>
      </DialogFooter>
    </>
  );
}
