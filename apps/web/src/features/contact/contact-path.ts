import { isWideNow } from '@/hooks/use-is-wide.ts';

/** Where a contact is shown: beside the list where there is room for both, else on its own page. */
export function contactPath(contactId: string, { callId }: { callId?: string } = {}): string {
  if (!isWideNow()) return callId ? `/contacts/${contactId}?call=${callId}` : `/contacts/${contactId}`;
  return callId ? `/contacts?c=${contactId}&call=${callId}` : `/contacts?c=${contactId}`;
}
