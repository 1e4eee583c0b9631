'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { formatPhone, type Profile, UpdateProfileInput } from '@switchboard/validators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { toast } from '@/components/ui/toaster.tsx';
import { toApiError } from '@/trpc/errors.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { TimeZoneCombobox } from './time-zone-combobox.tsx';

const ProfileFields = UpdateProfileInput.pick({ fullName: true, phone: true, timezone: true }).required();

const valuesOf = (user: Profile) => ({
  fullName: user.fullName ?? '',
  phone: user.phone ? formatPhone(user.phone) : '',
  timezone: user.timezone,
});

export function ProfileForm({ user }: { user: Profile }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { control, register, handleSubmit, reset, setError, formState } = useForm({
    resolver: zodResolver(ProfileFields),
    values: valuesOf(user),
    resetOptions: { keepDirtyValues: true },
  });

  const save = useMutation(
    trpc.me.updateProfile.mutationOptions({
      meta: { failure: 'Your profile was not saved' },
      onSuccess: (saved) => {
        queryClient.setQueryData(trpc.me.get.queryKey(), (me) => me && { ...me, user: saved });
        reset(valuesOf(saved));
        toast.success('Profile saved');
      },
      onError: (error) => {
        for (const [field, message] of Object.entries(toApiError(error).fields)) {
          if (field === 'fullName' || field === 'phone' || field === 'timezone') setError(field, { message });
        }
        // Somebody saved this profile elsewhere: show what is there now, and keep what was typed here.
        void queryClient.invalidateQueries({ queryKey: trpc.me.get.queryKey() });
      },
    }),
  );

  const { errors, isDirty } = formState;
  return (
    <form
      noValidate
      className="grid"
      onSubmit={handleSubmit((values) => save.mutate({ ...values, expectedUpdatedAt: user.updatedAt }))}
    >
      <div className="grid gap-4 p-4 sm:grid-cols-2">
        <Field label="Name" error={errors.fullName?.message}>
          <Input {...register('fullName')} autoComplete="name" />
        </Field>
        <Field label="Phone" hint="With country code, for calls to you." error={errors.phone?.message}>
          <Input {...register('phone')} type="tel" autoComplete="tel" placeholder="+1 415 555 2671" />
        </Field>
        <Field
          label="Time zone"
          hint="Dates and times are shown in it."
          error={errors.timezone?.message}
          className="sm:col-span-2"
        >
          <Controller
            control={control}
            name="timezone"
            render={({ field }) => <TimeZoneCombobox value={field.value} onValueChange={field.onChange} />}
          />
        </Field>
      </div>
      <div className="flex justify-end gap-2 border-t px-4 py-3">
        {isDirty ? (
          <Button variant="ghost" onClick={() => reset(valuesOf(user))}>
            Discard
          </Button>
        ) : null}
        <Button type="submit" disabled={!isDirty} pending={save.isPending}>
          Save changes
        </Button>
      </div>
    </form>
  );
}
