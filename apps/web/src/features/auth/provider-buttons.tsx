'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import type { AuthProvider, PublicConfig } from '@/env.ts';
import { authErrorMessage } from './auth-errors.ts';
import { callbackUrl } from './callback-url.ts';
import { GitHubMark, GoogleMark } from './provider-marks.tsx';

const looks: Record<AuthProvider, { label: string; mark: ReactNode }> = {
  google: { label: 'Google', mark: <GoogleMark /> },
  github: { label: 'GitHub', mark: <GitHubMark /> },
};

/** Only the services that this deployment has set up; none at all when there are none. */
export function ProviderButtons({
  config,
  providers,
  next,
}: {
  config: PublicConfig;
  providers: AuthProvider[];
  next: string;
}) {
  const [leavingFor, setLeavingFor] = useState<AuthProvider | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  if (providers.length === 0) return null;

  const signIn = async (provider: AuthProvider) => {
    setLeavingFor(provider);
    const { supabaseBrowser } = await import('@/lib/supabase/browser.ts');
    const { error } = await supabaseBrowser(config).auth.signInWithOAuth({
      provider,
      options: { redirectTo: callbackUrl(next) },
    });
    if (!error) return;
    setFailure(authErrorMessage(error));
    setLeavingFor(null);
  };

  return (
    <div className="grid gap-3">
      <div className="flex items-center gap-3 text-xs text-muted-foreground before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
        or
      </div>
      {failure ? <Callout tone="danger">{failure}</Callout> : null}
      <div className="grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
        {providers.map((provider) => (
          <Button
            key={provider}
            variant="secondary"
            size="lg"
            pending={leavingFor === provider}
            disabled={leavingFor !== null}
            onClick={() => void signIn(provider)}
          >
            {looks[provider].mark}
            <span>
              <span className="sr-only">Continue with </span>
              {looks[provider].label}
            </span>
          </Button>
        ))}
      </div>
    </div>
  );
}
