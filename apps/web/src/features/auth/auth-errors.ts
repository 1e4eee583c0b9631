/** Codes of the auth server that a person can do something about, in words. */
const messages: Record<string, string> = {
  invalid_credentials: 'Email and password do not match. Check both, or reset your password.',
  email_not_confirmed: 'Confirm your email first: open the link we sent you.',
  user_already_exists: 'There is an account with this email already. Sign in instead.',
  email_exists: 'There is an account with this email already. Sign in instead.',
  weak_password: 'This password is too easy to guess. Use more characters.',
  same_password: 'This is your password already. Choose another one.',
  signup_disabled: 'New accounts are switched off here. Ask an admin.',
  email_address_invalid: 'This email address is not accepted.',
  over_request_rate_limit: 'Too many tries. Wait a minute, then try again.',
  over_email_send_rate_limit: 'Too many mails were asked for. Wait a few minutes, then try again.',
  user_banned: 'This account is locked. Ask an admin.',
  otp_expired: 'This link no longer works. Ask for a new one.',
  session_expired: 'This link no longer works. Ask for a new one.',
  session_not_found: 'This link no longer works. Ask for a new one.',
};

/** What an error of the auth server means for the person at the form. */
export function authErrorMessage(error: {
  name: string;
  code?: string | undefined;
  status?: number | undefined;
}): string {
  const known = error.code ? messages[error.code] : undefined;
  if (known) return known;
  if (error.name === 'AuthRetryableFetchError')
    return 'The sign-in service did not answer. Try again in a moment.';
  if (error.name === 'AuthSessionMissingError') return 'This link no longer works. Ask for a new one.';
  if (error.status === 429) return 'Too many tries. Wait a minute, then try again.';
  return 'That did not work. Try again in a moment.';
}
