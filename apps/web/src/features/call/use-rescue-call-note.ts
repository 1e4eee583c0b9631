'use client';

import type { Call } from '@switchboard/validators';
import { useMe } from '@/features/me/use-me.ts';
import { keptKeys } from '@/lib/kept-keys.ts';
import { forgetKept, keepNow, readKept } from '@/lib/kept-text.ts';

/** A call that never came to be may have a note begun: it goes on as a draft at its contact. */
export function useRescueCallNote() {
  const { user } = useMe();
  return ({ id, contactId }: Call): void => {
    const callKey = keptKeys.callNote(user.id, id);
    const text = readKept(callKey);
    if (text === '' || !contactId) return;
    const contactKey = keptKeys.contactNote(user.id, contactId);
    const draft = readKept(contactKey);
    keepNow(contactKey, draft === '' ? text : `${draft}\n${text}`);
    forgetKept(callKey);
  };
}
