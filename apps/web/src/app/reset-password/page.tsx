import type { Metadata } from 'next';
import { AuthFrame } from '@/features/auth/auth-frame.tsx';
import { ResetPasswordForm } from '@/features/auth/reset-password-form.tsx';

export const metadata: Metadata = { title: 'New password' };

export default function ResetPasswordPage() {
  return (
    <AuthFrame>
      <ResetPasswordForm />
    </AuthFrame>
  );
}
