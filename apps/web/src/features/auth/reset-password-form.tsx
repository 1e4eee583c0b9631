'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { usePublicConfig } from '@/components/providers/config-provider.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Field } from '@/components/ui/field.tsx';
import { welcomePath } from '@/lib/auth/next-path.ts';
import { authErrorMessage } from './auth-errors.ts';
import { PasswordInput } from './password-input.tsx';
import { ResetForm } from './schemas.ts';

/** The mailed link has signed its reader in already; what is left is the new password. */
export function ResetPasswordForm() {
  const config = usePublicConfig();
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(ResetForm),
    defaultValues: { password: '' },
  });
  const { errors, isSubmitting, isSubmitSuccessful } = formState;

  const submit = handleSubmit(async ({ password }) => {
    const { supabaseBrowser } = await import('@/lib/supabase/browser.ts');
    const { error } = await supabaseBrowser(config).auth.updateUser({ password });
    if (error) setError('root', { message: authErrorMessage(error) });
    else window.location.assign(welcomePath());
  });

  return (
    <div className="grid gap-6">
      <div className="grid gap-1">
        <h1 className="text-2xl">New password</h1>
        <p className="text-muted-foreground">It replaces the old one everywhere.</p>
      </div>
      <form noValidate onSubmit={submit} className="grid gap-4">
        {errors.root?.message ? <Callout tone="danger">{errors.root.message}</Callout> : null}
        <Field label="New password" hint="At least 8 characters." error={errors.password?.message} required>
          <PasswordInput {...register('password')} autoComplete="new-password" className="h-9" />
        </Field>
        <Button type="submit" size="lg" pending={isSubmitting || isSubmitSuccessful}>
          Save password
        </Button>
      </form>
    </div>
  );
}
