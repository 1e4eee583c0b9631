import type { Contact } from '@switchboard/validators';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Api } from '@/trpc/api.ts';
import { filterItems, itemsOf, mapItems, type Pages, putFirst } from '@/trpc/pages.ts';
import { contactListInput, newestFirst } from './contact-view.ts';

/** Where a contact stood in one loaded list. */
type Place = { queryKey: QueryKey; page: number; index: number };

/** The contacts that this tab holds: each may stand in many lists and on its own. */
export function contactCache(queryClient: QueryClient, trpc: Api) {
  const lists = { queryKey: trpc.contacts.list.infiniteQueryKey() };
  const oneKey = (id: string) => trpc.contacts.get.queryKey({ id });
  const eachList = (change: (data: Pages<Contact>) => Pages<Contact>) =>
    queryClient.setQueriesData<Pages<Contact>>(lists, (data) => data && change(data));

  const findListed = (id: string) => {
    for (const [queryKey, data] of queryClient.getQueriesData<Pages<Contact>>(lists)) {
      const contact = data && itemsOf(data).find((item) => item.id === id);
      if (contact) return { contact, updatedAt: queryClient.getQueryState(queryKey)?.dataUpdatedAt };
    }
    return undefined;
  };
  const find = (id: string): Contact | undefined =>
    queryClient.getQueryData(oneKey(id)) ?? findListed(id)?.contact;

  const change = (id: string, next: (contact: Contact) => Contact): void => {
    const inPlace = (contact: Contact) => (contact.id === id ? next(contact) : contact);
    queryClient.setQueryData(oneKey(id), (contact) => contact && next(contact));
    eachList((data) => mapItems(data, inPlace));
  };

  return {
    find,
    /** The row that a list has of it, and when that list was answered. */
    findListed,
    patch: (id: string, patch: Partial<Contact>) => change(id, (contact) => ({ ...contact, ...patch })),
    /** The row as the server has just answered it. */
    put: (contact: Contact) => {
      queryClient.setQueryData(oneKey(contact.id), contact);
      change(contact.id, () => contact);
    },
    /** A new one belongs at the top of the plain list; where it stands in others only the server knows. */
    add: (contact: Contact) => {
      queryClient.setQueryData(oneKey(contact.id), contact);
      const plain = contactListInput({
        search: '',
        filter: {},
        sort: newestFirst,
        contactId: null,
        tab: 'timeline',
        callId: null,
      });
      const plainKey = trpc.contacts.list.infiniteQueryKey(plain);
      queryClient.setQueryData<Pages<Contact>>(
        plainKey,
        (data) => data && putFirst(data, contact, ({ id }) => id === contact.id),
      );
      const isPlain = JSON.stringify(plainKey);
      void queryClient.invalidateQueries({
        ...lists,
        predicate: ({ queryKey }) => JSON.stringify(queryKey) !== isPlain,
      });
    },
    /** Takes it out of every list; says where it stood, so that it can go back there. */
    takeOut: (id: string): Place[] => {
      const places: Place[] = [];
      for (const [queryKey, data] of queryClient.getQueriesData<Pages<Contact>>(lists)) {
        data?.pages.forEach(({ items }, page) => {
          const index = items.findIndex((contact) => contact.id === id);
          if (index >= 0) places.push({ queryKey, page, index });
        });
      }
      eachList((data) => filterItems(data, (contact) => contact.id !== id));
      return places;
    },
    putBack: (contact: Contact, places: readonly Place[]) => {
      for (const { queryKey, page, index } of places) {
        queryClient.setQueryData<Pages<Contact>>(queryKey, (data) => {
          if (!data || itemsOf(data).some(({ id }) => id === contact.id)) return data;
          const pages = data.pages.map((one, at) =>
            at === page ? { ...one, items: one.items.toSpliced(index, 0, contact) } : one,
          );
          return { ...data, pages };
        });
      }
    },
  };
}
