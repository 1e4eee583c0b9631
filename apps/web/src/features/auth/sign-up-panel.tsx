'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { authErrorMessage } from './auth-errors.ts';
import { callbackUrl } from './callback-url.ts';
import { PasswordInput } from './password-input.tsx';
import { SignUpForm } from './schemas.ts';
import type { AuthPanelProps } from './sign-in-panel.tsx';

export function SignUpPanel({
  config,
  email,
  onEmailChange,
  next,
  onSignedIn,
}: AuthPanelProps & { next: string; onSignedIn: () => void }) {
  const [mailedTo, setMailedTo] = useState<string | null>(null);
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(SignUpForm),
    defaultValues: { fullName: '', email, password: '' },
  });
  const { errors, isSubmitting, isSubmitSuccessful } = formState;

  const submit = handleSubmit(async (values) => {
    const { supabaseBrowser } = await import('@/lib/supabase/browser.ts');
    const { data, error } = await supabaseBrowser(config).auth.signUp({
      email: values.email,
      password: values.password,
      options: { data: { full_name: values.fullName }, emailRedirectTo: callbackUrl(next) },
    });
    if (error) setError('root', { message: authErrorMessage(error) });
    else if (data.session) onSignedIn();
    // Where mails must be confirmed, the answer is the same for an address that has an account.
    else setMailedTo(values.email);
  });

  if (mailedTo) {
    return (
      <Callout tone="success">
        We sent a link to <b className="break-all">{mailedTo}</b>. Open it to finish.
      </Callout>
    );
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      {errors.root?.message ? <Callout tone="danger">{errors.root.message}</Callout> : null}
      <Field label="Name" error={errors.fullName?.message} required>
        <Input {...register('fullName')} autoComplete="name" className="h-9" />
      </Field>
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
      <Field label="Password" hint="At least 8 characters." error={errors.password?.message} required>
        <PasswordInput {...register('password')} autoComplete="new-password" className="h-9" />
      </Field>
      <Button type="submit" size="lg" pending={isSubmitting || isSubmitSuccessful}>
        Create account
      </Button>
    </form>
  );
}
