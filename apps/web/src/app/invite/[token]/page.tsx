import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { enabledAuthProviders } from '@/env.ts';
import { AuthFrame } from '@/features/auth/auth-frame.tsx';
import { LoginForm } from '@/features/auth/login-form.tsx';
import { findInvitation } from '@/features/invitation/find-invitation.ts';
import { InvitationCard } from '@/features/invitation/invitation-card.tsx';
import { InvitationGone } from '@/features/invitation/invitation-gone.tsx';
import { sessionExpiry } from '@/lib/supabase/cookie.ts';
import { ApiProvider } from '@/trpc/client.tsx';

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' };

/** Where the mailed link leads: signs in or up, then joins. */
export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const isSignedIn = sessionExpiry((await cookies()).getAll()) !== null;
  const found = isSignedIn ? await findInvitation(token) : 'signed-out';
  if (found === 'signed-out') {
    return (
      <AuthFrame>
        <LoginForm
          providers={enabledAuthProviders()}
          next={`/invite/${token}`}
          notice={{
            tone: 'info',
            text: 'You are invited to a workspace. Sign in, or create an account with the address the invitation was sent to.',
          }}
        />
      </AuthFrame>
    );
  }
  return (
    <AuthFrame>
      {found ? (
        <ApiProvider workspaceId={null}>
          <InvitationCard invitation={found} token={token} />
        </ApiProvider>
      ) : (
        <InvitationGone />
      )}
    </AuthFrame>
  );
}
