'use client';

import Link from 'next/link';
import { useState } from 'react';
import { usePublicConfig } from '@/components/providers/config-provider.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { welcomePath } from '@/lib/auth/next-path.ts';
import { authErrorMessage } from './auth-errors.ts';
import type { MailLinkType } from './mail-link.ts';

const words: Record<
  Exclude<MailLinkType, 'recovery'>,
  [title: string, description: string, button: string]
> = {
  signup: ['Confirm your email', 'One click, and your desk is ready.', 'Confirm and go on'],
  magiclink: ['Sign in', 'You asked for a link to sign in with.', 'Sign in'],
  email_change: ['Confirm your new email', 'You sign in with it from now on.', 'Confirm new email'],
};

export function ConfirmForm({ type, tokenHash }: { type: keyof typeof words; tokenHash: string }) {
  const config = usePublicConfig();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [title, description, button] = words[type];

  const confirm = async () => {
    setPending(true);
    const { supabaseBrowser } = await import('@/lib/supabase/browser.ts');
    const { error } = await supabaseBrowser(config).auth.verifyOtp({ type, token_hash: tokenHash });
    if (!error) return window.location.assign(welcomePath());
    setFailure(authErrorMessage(error));
    setPending(false);
  };

  return (
    <div className="grid gap-6">
      <div className="grid gap-1">
        <h1 className="text-2xl">{title}</h1>
        <p className="text-muted-foreground">{description}</p>
      </div>
      {failure ? (
        <Callout tone="danger">
          {failure}{' '}
          <Link href="/login" className="font-medium underline underline-offset-4">
            Back to sign in
          </Link>
        </Callout>
      ) : null}
      <Button size="lg" pending={isPending} onClick={() => void confirm()}>
        {button}
      </Button>
    </div>
  );
}
