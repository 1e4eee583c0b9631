'use client';

import { useEffect, useState } from 'react';
import { usePublicConfig } from '@/components/providers/config-provider.tsx';
import type { AuthProvider } from '@/env.ts';
import { SegmentedControl } from '@/components/ui/segmented-control.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { sessionEndParam, welcomePath } from '@/lib/auth/next-path.ts';
import { ForgotPanel } from './forgot-panel.tsx';
import type { Notice } from './notices.ts';
import { ProviderButtons } from './provider-buttons.tsx';
import { SignInPanel } from './sign-in-panel.tsx';
import { SignUpPanel } from './sign-up-panel.tsx';

type Mode = 'sign-in' | 'sign-up' | 'forgot';

const modes = [
  { value: 'sign-in', label: 'Sign in' },
  { value: 'sign-up', label: 'Create account' },
] as const;

const headings: Record<Mode, [title: string, description: string]> = {
  'sign-in': ['Welcome back', 'Sign in to your desk.'],
  'sign-up': ['Create your account', 'You get a workspace of your own, ready to use.'],
  forgot: ['Reset your password', 'We send you a link to set a new one.'],
};

export type LoginFormProps = { providers: AuthProvider[]; next: string; notice: Notice | null };

/** Sign in, sign up and ask for a new password, on one screen; the email typed goes along. */
export function LoginForm({ providers, next, notice }: LoginFormProps) {
  const config = usePublicConfig();
  const [mode, setMode] = useState<Mode>('sign-in');
  const [email, setEmail] = useState('');
  const [title, description] = headings[mode];

  // The address ends a session. Coming back to it later must not end the next one.
  useEffect(() => {
    const url = new URL(window.location.href);
    if (!url.searchParams.has(sessionEndParam)) return;
    url.searchParams.delete(sessionEndParam);
    window.history.replaceState(null, '', url);
  }, []);

  // A full load: the desk starts from the session that the browser has just been given.
  const onSignedIn = () => window.location.assign(welcomePath(next));
  const shared = { config, email, onEmailChange: setEmail };

  return (
    <div className="grid gap-6">
      <div className="grid gap-1">
        <h1 className="text-2xl">{title}</h1>
        <p className="text-muted-foreground">{description}</p>
      </div>
      {notice && mode !== 'forgot' ? <Callout tone={notice.tone}>{notice.text}</Callout> : null}
      {mode === 'forgot' ? (
        <ForgotPanel {...shared} onBack={() => setMode('sign-in')} />
      ) : (
        <>
          <SegmentedControl
            label="What to do"
            segments={modes}
            value={mode}
            onValueChange={setMode}
            stretch
          />
          {mode === 'sign-in' ? (
            <SignInPanel {...shared} onSignedIn={onSignedIn} onForgot={() => setMode('forgot')} />
          ) : (
            <SignUpPanel {...shared} next={next} onSignedIn={onSignedIn} />
          )}
          <ProviderButtons config={config} providers={providers} next={next} />
        </>
      )}
    </div>
  );
}
