import type { Metadata } from 'next';
import { enabledAuthProviders } from '@/env.ts';
import { AuthFrame } from '@/features/auth/auth-frame.tsx';
import { LoginForm } from '@/features/auth/login-form.tsx';
import { noticeFor } from '@/features/auth/notices.ts';
import { safeNextPath, sessionEndParam } from '@/lib/auth/next-path.ts';

export const metadata: Metadata = { title: 'Sign in' };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export default async function LoginPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  return (
    <AuthFrame>
      <LoginForm
        providers={enabledAuthProviders()}
        next={safeNextPath(first(params.next))}
        notice={noticeFor(first(params[sessionEndParam]), first(params.failed))}
      />
    </AuthFrame>
  );
}
