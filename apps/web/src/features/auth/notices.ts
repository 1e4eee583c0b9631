export type Notice = { tone: 'info' | 'danger'; text: string };

/** Why the reader stands before the sign-in page, where the address says so. */
export function noticeFor(end: string | undefined, failed: string | undefined): Notice | null {
  if (end === 'signed-out') return { tone: 'info', text: 'You are signed out.' };
  if (end === 'expired')
    return { tone: 'info', text: 'Your session ended. Sign in to go on where you were.' };
  if (failed === 'denied')
    return { tone: 'danger', text: 'The other service did not let you in. Nothing was changed.' };
  if (failed === 'link') {
    return {
      tone: 'danger',
      text: 'This link does not work here. Open it where you asked for it, or ask for a new one.',
    };
  }
  return null;
}
