import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AuthFrame } from '@/features/auth/auth-frame.tsx';
import { ConfirmForm } from '@/features/auth/confirm-form.tsx';
import { MailLink } from '@/features/auth/mail-link.ts';
import { ResetPasswordForm } from '@/features/auth/reset-password-form.tsx';

export const metadata: Metadata = { title: 'Confirm' };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/**
 * Where mailed links lead. Opening one uses nothing up, because mail scanners open them first: the
 * button does.
 */
export default async function ConfirmPage({ searchParams }: { searchParams: SearchParams }) {
  const link = MailLink.safeParse(await searchParams);
  if (!link.success) redirect('/login?failed=link');
  const { type, token_hash: tokenHash } = link.data;
  return (
    <AuthFrame>
      {type === 'recovery' ? (
        <ResetPasswordForm tokenHash={tokenHash} />
      ) : (
        <ConfirmForm type={type} tokenHash={tokenHash} />
      )}
    </AuthFrame>
  );
}
