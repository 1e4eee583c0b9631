'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { authErrorMessage } from './auth-errors.ts';
import { callbackUrl } from './callback-url.ts';
import { ForgotForm } from './schemas.ts';
import type { AuthPanelProps } from './sign-in-panel.tsx';

export function ForgotPanel({
  config,
  email,
  onEmailChange,
  onBack,
}: AuthPanelProps & { onBack: () => void }) {
  const [mailedTo, setMailedTo] = useState<string | null>(null);
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(ForgotForm),
    defaultValues: { email },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (values) => {
    const { supabaseBrowser } = await import('@/lib/supabase/browser.ts');
    const { error } = await supabaseBrowser(config).auth.resetPasswordForEmail(values.email, {
      redirectTo: callbackUrl('/reset-password'),
    });
    if (error) setError('root', { message: authErrorMessage(error) });
    else setMailedTo(values.email);
  });

  return (
    <div className="grid gap-4">
      {mailedTo ? (
        <Callout tone="success">
          If <b className="break-all">{mailedTo}</b> has an account, a link is on its way.
        </Callout>
      ) : (
        <form noValidate onSubmit={submit} className="grid gap-4">
          {errors.root?.message ? <Callout tone="danger">{errors.root.message}</Callout> : null}
          <Field label="Email" error={errors.email?.message} required>
            <Input
              {...register('email', {
                onChange: (event: { target: { value: string } }) => onEmailChange(event.target.value),
              })}
              type="email"
              autoComplete="username"
              className="h-9"
            />
          </Field>
          <Button type="submit" size="lg" pending={isSubmitting}>
            Send the link
          </Button>
        </form>
      )}
      <Button variant="ghost" className="justify-self-start" onClick={onBack}>
        <ArrowLeft />
        Back to sign in
      </Button>
    </div>
  );
}
