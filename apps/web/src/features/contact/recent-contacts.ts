'use client';

import type { Contact } from '@switchboard/validators';
import { useEffect } from 'react';
import { z } from 'zod';
import { useMe } from '@/features/me/use-me.ts';
import { keptKeys } from '@/lib/kept-keys.ts';
import { keepNow, readKept } from '@/lib/kept-text.ts';

const RecentContact = z.object({ id: z.string(), name: z.string(), company: z.string().nullable() });
export type RecentContact = z.infer<typeof RecentContact>;

const maxRecent = 7;
const lookedAtMs = 800;

export function useRecentKey(): string {
  const { user, activeWorkspace } = useMe();
  return keptKeys.recentContacts(user.id, activeWorkspace?.id ?? '');
}

/** Who was looked at last, newest first. */
export function readRecentContacts(key: string): RecentContact[] {
  const text = readKept(key);
  if (text === '') return [];
  try {
    return z.array(RecentContact).parse(JSON.parse(text));
  } catch {
    return [];
  }
}

const write = (key: string, contacts: RecentContact[]) => keepNow(key, JSON.stringify(contacts));

export function forgetContact(key: string, id: string): void {
  write(
    key,
    readRecentContacts(key).filter((contact) => contact.id !== id),
  );
}

/** Remembers a contact that one stays on, not each one that one passes by. */
export function useRememberContact({ id, fullName, companyName }: Contact): void {
  const key = useRecentKey();
  useEffect(() => {
    const timer = setTimeout(() => {
      const others = readRecentContacts(key).filter((contact) => contact.id !== id);
      write(key, [{ id, name: fullName, company: companyName }, ...others].slice(0, maxRecent));
    }, lookedAtMs);
    return () => clearTimeout(timer);
  }, [key, id, fullName, companyName]);
}
