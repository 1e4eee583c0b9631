import { QueryClient } from '@tanstack/react-query';
import type { AppRouter } from '@switchboard/api';
import type { Contact } from '@switchboard/validators';
import { createTRPCClient, TRPCClientError } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { describe, expect, it } from 'vitest';
import { contactListInput, newestFirst } from '@/features/contact/contact-view.ts';
import { liveCache } from './live-cache.ts';

/** As much of a contact as the cache looks at. */
const contact = (id: string, fullName: string) =>
  ({ id, fullName, updatedAt: '2026-01-01T00:00:00Z' }) as Contact;
const view = {
  search: '',
  filter: {},
  sort: newestFirst,
  contactId: null,
  tab: 'timeline',
  callId: null,
} as const;

const inputIdOf = (input: unknown) =>
  typeof input === 'object' && input !== null && 'id' in input ? String(input.id) : '';

/** A tab that holds two lists of contacts, before a server that has these. */
function setUp(server: Record<string, Contact>) {
  const asked: string[] = [];
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const client = createTRPCClient<AppRouter>({
    links: [
      () =>
        ({ op }) =>
          observable((observer) => {
            asked.push(op.path);
            const found = server[inputIdOf(op.input)];
            if (!found) return observer.error(new TRPCClientError('Not found.'));
            observer.next({ result: { data: found } });
            observer.complete();
            return undefined;
          }),
    ],
  });
  const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
  const plain = trpc.contacts.list.infiniteQueryKey(contactListInput(view));
  const searched = trpc.contacts.list.infiniteQueryKey(contactListInput({ ...view, search: 'old' }));
  const page = () => ({
    pages: [{ items: [contact('a', 'Old'), contact('b', 'B')], nextCursor: null }],
    pageParams: [null],
  });
  for (const key of [plain, searched]) queryClient.setQueryData(key, page());
  const names = () =>
    queryClient.getQueryData(plain)?.pages.flatMap(({ items }) => items.map(({ fullName }) => fullName));
  const isStale = (key: typeof plain) => queryClient.getQueryState(key)?.isInvalidated;
  return {
    cache: liveCache(queryClient, trpc),
    asked,
    names,
    isPlainStale: () => isStale(plain),
    isSearchStale: () => isStale(searched),
  };
}

describe('a contact that somebody changed', () => {
  it('is asked for once and put where it stands; only lists where it may have moved are asked for again', async () => {
    const tab = setUp({ a: contact('a', 'New') });
    await tab.cache.apply([
      { entity: 'contact', entityId: 'a', op: 'updated' },
      { entity: 'contact', entityId: 'elsewhere', op: 'updated' },
    ]);
    expect(tab.names()).toEqual(['New', 'B']);
    expect(tab.asked).toEqual(['contacts.get']);
    expect([tab.isPlainStale(), tab.isSearchStale()]).toEqual([false, true]);
  });

  it('goes from every list when it is removed', async () => {
    const tab = setUp({});
    await tab.cache.apply([{ entity: 'contact', entityId: 'a', op: 'deleted' }]);
    expect(tab.names()).toEqual(['B']);
  });

  it('makes the lists ask again when it is new, or when many changed at once', async () => {
    for (const change of [
      { entityId: 'n', op: 'created' },
      { entityId: null, op: 'updated' },
    ] as const) {
      const tab = setUp({});
      await tab.cache.apply([{ entity: 'contact', ...change }]);
      expect(tab.isPlainStale()).toBe(true);
      expect(tab.asked).toEqual([]);
    }
  });
});
