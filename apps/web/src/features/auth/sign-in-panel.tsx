'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Input } from '@/components/ui/input.tsx';
import type { PublicConfig } from '@/env.ts';
import { authErrorMessage } from './auth-errors.ts';
import { PasswordInput } from './password-input.tsx';
import { SignInForm } from './schemas.ts';

export type AuthPanelProps = { config: PublicConfig; email: string; onEmailChange: (email: string) => void };

export function SignInPanel({
  config,
  email,
  onEmailChange,
  onSignedIn,
  onForgot,
}: AuthPanelProps & { onSignedIn: () => void; onForgot: () => void }) {
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(SignInForm),
    defaultValues: { email, password: '' },
  });
  const { errors, isSubmitting, isSubmitSuccessful } = formState;

  const submit = handleSubmit(async (values) => {
    const { supabaseBrowser } = await import('@/lib/supabase/browser.ts');
    const { error } = await supabaseBrowser(config).auth.signInWithPassword(values);
    if (error) setError('root', { message: authErrorMessage(error) });
    else onSignedIn();
  });

  return (
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
      <Field
        label="Password"
        error={errors.password?.message}
        required
        aside={
          <Button variant="link" onClick={onForgot}>
            Forgot it?
          </Button>
        }
      >
        <PasswordInput {...register('password')} autoComplete="current-password" className="h-9" />
      </Field>
      <Button type="submit" size="lg" pending={isSubmitting || isSubmitSuccessful}>
        Sign in
      </Button>
    </form>
  );
}
