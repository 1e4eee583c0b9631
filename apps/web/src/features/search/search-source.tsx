'use client';

import { type SearchHit } from '@switchboard/validators';
import { Building2, NotebookPen, UserRound } from 'lucide-react';
import { useEffect } from 'react';
import { contactPath } from '@/features/contact/contact-path.ts';
import { readRecentContacts, useRecentKey } from '@/features/contact/recent-contacts.ts';
import { useMay } from '@/features/me/use-me.ts';
import { type PaletteResult, registerPaletteSource } from '@/features/palette/sources.ts';
import { useTRPCClient } from '@/trpc/client.tsx';

const maxHits = 40;
/** So that many people do not push out the company they work for. */
const maxOfAKind = 7;

const looks = {
  contact: { group: 'Contacts', icon: UserRound },
  company: { group: 'Companies', icon: Building2 },
  note: { group: 'Notes', icon: NotebookPen },
} as const;

/** A company has no screen of its own yet: it opens as the people in it. A note opens where it was written. */
function hrefOf({ entity, contactId, companyId }: SearchHit): string {
  if (entity !== 'company' && contactId) return contactPath(contactId);
  return companyId ? `/contacts?company=${companyId}` : '/contacts';
}

const resultOf = (hit: SearchHit): PaletteResult => ({
  id: `${hit.entity} ${hit.id}`,
  label: hit.title,
  href: hrefOf(hit),
  ...looks[hit.entity],
  ...(hit.subtitle ? { hint: hit.subtitle } : {}),
});

/** What the palette finds: people, companies and notes as one types, whom one saw last before that. */
export function SearchSource() {
  const client = useTRPCClient();
  const recentKey = useRecentKey();
  const mayRead = useMay('contacts.read');

  useEffect(() => {
    if (!mayRead) return;
    return registerPaletteSource({
      id: 'search',
      search: async (query, signal) => {
        const { items } = await client.search.global.query({ query, limit: maxHits }, { signal });
        const byKind = Map.groupBy(items, ({ entity }) => entity);
        return [...byKind.values()].flatMap((hits) => hits.slice(0, maxOfAKind).map(resultOf));
      },
      recent: () =>
        readRecentContacts(recentKey).map(({ id, name, company }) => ({
          id: `recent ${id}`,
          group: 'Recent',
          label: name,
          icon: UserRound,
          href: contactPath(id),
          ...(company ? { hint: company } : {}),
        })),
    });
  }, [client, recentKey, mayRead]);
  return null;
}
