'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import {
  type ApiKeyRole,
  apiKeyRoles,
  type CreateApiKeyInput,
  CreateApiKeyInput as Schema,
  scopesOf,
} from '@switchboard/validators';
import { useId } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
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
import { useMe } from '@/features/me/use-me.ts';
import { roleLabels } from '@/features/workspace/roles.ts';
import { fullAccess } from './scope-groups.ts';
import { ScopePicker } from './scope-picker.tsx';

const KeyForm = Schema.pick({ name: true, role: true, scopes: true }).required();
const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: 'never', label: 'Never' },
] as const;
const FormWithLifetime = KeyForm.extend({ lifetime: z.enum(lifetimes.map(({ value }) => value)) });

type Lifetime = (typeof lifetimes)[number]['value'];
const defaultLifetime: Lifetime = '90';

/** What most tools need; more is a choice. */
const leastRole: ApiKeyRole = 'member';

const expiryOf = (lifetime: Lifetime) =>
  lifetime === 'never' ? null : new Date(Date.now() + Number(lifetime) * 86_400_000).toISOString();

export function CreateKeyForm({
  pending,
  onSubmit,
}: {
  pending: boolean;
  onSubmit: (input: CreateApiKeyInput) => void;
}) {
  const formId = useId();
  const { role: ownRole, permissions } = useMe();
  const roles = apiKeyRoles.slice(apiKeyRoles.findIndex((role) => role === ownRole));
  const allowed = scopesOf(permissions);
  const { register, control, handleSubmit, formState } = useForm({
    resolver: zodResolver(FormWithLifetime),
    defaultValues: {
      name: '',
      role: leastRole,
      scopes: fullAccess(allowed),
      lifetime: defaultLifetime,
    },
  });
  const { errors } = formState;
  return (
    <>
      <DialogHeader>
        <DialogTitle>Make an API key</DialogTitle>
        <DialogDescription>
          It works in this workspace only, and for as long as you are a member of it.
        </DialogDescription>
      </DialogHeader>
      <DialogBody>
        <form
          id={formId}
          noValidate
          className="grid gap-4"
          onSubmit={handleSubmit(({ lifetime, ...values }) =>
            onSubmit({ ...values, expiresAt: expiryOf(lifetime) }),
          )}
        >
          <Field label="Name" error={errors.name?.message} hint="Which tool it is for." required>
            <Input {...register('name')} autoComplete="off" />
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Role" hint="At most your own.">
              <Controller
                name="role"
                control={control}
                render={({ field }) => (
                  <Select value={field.value} onValueChange={field.onChange}>
                    <SelectTrigger>
                      <SelectValue />
                    </SelectTrigger>
                    <SelectContent>
                      {roles.map((role) => (
                        <SelectItem key={role} value={role}>
                          {roleLabels[role]}
                        </SelectItem>
                      ))}
                    </SelectContent>
                  </Select>
                )}
              />
            </Field>
            <Field label="Expires">
              <Controller
                name="lifetime"
                control={control}
                render={({ field }) => (
                  <Select value={field.value} onValueChange={field.onChange}>
                    <SelectTrigger>
                      <SelectValue />
                    </SelectTrigger>
                    <SelectContent>
                      {lifetimes.map(({ value, label }) => (
                        <SelectItem key={value} value={value}>
                          {label}
                        </SelectItem>
                      ))}
                    </SelectContent>
                  </Select>
                )}
              />
            </Field>
          </div>
          <Controller
            name="scopes"
            control={control}
            render={({ field }) => (
              <ScopePicker
                allowed={allowed}
                value={field.value}
                onChange={field.onChange}
                error={errors.scopes?.message}
              />
            )}
          />
        </form>
      </DialogBody>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Cancel</Button>
        </DialogClose>
        <Button type="submit" form={formId} pending={pending}>
          Make key
        </Button>
      </DialogFooter>
    </>
  );
}
