'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { usePublicConfig } from '@/components/providers/config-provider.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Field } from '@/components/ui/field.tsx';
import { welcomePath } from '@/lib/auth/next-path.ts';
import { authErrorMessage } from './auth-errors.ts';
import { PasswordInput } from './password-input.tsx';
import { ResetForm } from './schemas.ts';

/** With the token of a mailed link, which is used up on saving; without one, for who is signed in. */
export function ResetPasswordForm({ tokenHash }: { tokenHash?: string }) {
  const config = usePublicConfig();
  // A password that is turned down must not cost the link.
  const [isVerified, setVerified] = useState(false);
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(ResetForm),
    defaultValues: { password: '' },
  });
  const { errors, isSubmitting, isSubmitSuccessful } = formState;

  const submit = handleSubmit(async ({ password }) => {
    const { supabaseBrowser } = await import('@/lib/supabase/browser.ts');
    const { auth } = supabaseBrowser(config);
    if (tokenHash && !isVerified) {
      const { error } = await auth.verifyOtp({ type: 'recovery', token_hash: tokenHash });
      if (error) return setError('root', { message: authErrorMessage(error) });
      setVerified(true);
    }
    const { error } = await auth.updateUser({ password });
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
