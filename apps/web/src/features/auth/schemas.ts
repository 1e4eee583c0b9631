import { email, text } from '@switchboard/validators';
import { z } from 'zod';

/** The auth server's own limit is 72 bytes; what is beyond would silently not count. */
const maxPasswordBytes = 72;

export const newPassword = z
  .string()
  .min(8, 'Use at least 8 characters')
  .refine((value) => new TextEncoder().encode(value).length <= maxPasswordBytes, 'Use at most 72 characters');

export const SignInForm = z.object({ email, password: z.string().min(1, 'Enter your password') });
export const SignUpForm = z.object({ fullName: text(120), email, password: newPassword });
export const ForgotForm = z.object({ email });
export const ResetForm = z.object({ password: newPassword });
