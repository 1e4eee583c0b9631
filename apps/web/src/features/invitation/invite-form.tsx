'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type InviteInput, InviteInput as Schema, invitedRoles } from '@switchboard/validators';
import { useId } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button.tsx';
import {
  DialogBody,
  DialogClose,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from '@/components/ui/select.tsx';
import { roleLabels } from '@/features/workspace/roles.ts';

const Form = Schema.omit({ id: true });

const roleHints: Record<InviteInput['role'], string> = {
  admin: 'Manages people, permissions and settings.',
  member: 'Works with contacts, calls and notes.',
  client: 'Belongs to the workspace, and sees none of its records.',
};

export function InviteForm({
  pending,
  onSubmit,
}: {
  pending: boolean;
  onSubmit: (input: Pick<InviteInput, 'email' | 'role'>) => void;
}) {
  const formId = useId();
  const { register, control, handleSubmit, watch, formState } = useForm({
    resolver: zodResolver(Form),
    defaultValues: { email: '', role: 'member' },
  });
  return (
    <>
      <DialogHeader>
        <DialogTitle>Invite somebody</DialogTitle>
        <DialogDescription>They get a link that works once, for seven days.</DialogDescription>
      </DialogHeader>
      <DialogBody>
        <form id={formId} noValidate className="grid gap-4" onSubmit={handleSubmit(onSubmit)}>
          <Field label="Email" error={formState.errors.email?.message} required>
            <Input {...register('email')} type="email" autoComplete="off" placeholder="name@example.com" />
          </Field>
          <Field label="Role" hint={roleHints[watch('role') ?? 'member']}>
            <Controller
              name="role"
              control={control}
              render={({ field }) => (
                <Select value={field.value ?? 'member'} onValueChange={field.onChange}>
                  <SelectTrigger>
                    <SelectValue />
                  </SelectTrigger>
                  <SelectContent>
                    {invitedRoles.map((role) => (
                      <SelectItem key={role} value={role}>
                        {roleLabels[role]}
                      </SelectItem>
                    ))}
                  </SelectContent>
                </Select>
              )}
            />
          </Field>
        </form>
      </DialogBody>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Cancel</Button>
        </DialogClose>
        <Button type="submit" form={formId} pending={pending}>
          Invite
        </Button>
      </DialogFooter>
    </>
  );
}
