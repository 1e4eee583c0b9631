import type { Change } from '@switchboard/validators';
import type { QueryClient, QueryFilters } from '@tanstack/react-query';
import { contactCache } from '@/features/contact/contact-cache.ts';
import { noteCache } from '@/features/note/note-cache.ts';
import type { Api } from '@/trpc/api.ts';
import { filterOf, inputOf } from '@/trpc/query-input.ts';

/** A list that shows everything in the order of its making: a change to a row neither adds nor moves one. */
function isPlain(queryKey: readonly unknown[]): boolean {
  const { search, sort } = inputOf(queryKey);
  return (
    !search &&
    (sort === undefined || JSON.stringify(sort).includes('createdAt')) &&
    Object.keys(filterOf(queryKey)).length === 0
  );
}

/**
 * Brings what this tab holds up to date with what somebody changed. A row that is shown is asked for once and put where
 * it stands; lists are asked for again only where it may have come, gone or moved.
 */
export function liveCache(queryClient: QueryClient, trpc: Api) {
  const again = (filters: QueryFilters) => void queryClient.invalidateQueries(filters);
  const contacts = contactCache(queryClient, trpc);
  const contactLists = trpc.contacts.list.infiniteQueryFilter();
  const timelines = trpc.contacts.timeline.infiniteQueryFilter();

  async function renewContact(id: string): Promise<void> {
    const contact = await queryClient
      .fetchQuery({ ...trpc.contacts.get.queryOptions({ id }), staleTime: 0, retry: false })
      .catch(() => null);
    if (contact) contacts.put(contact);
    else again(trpc.contacts.get.queryFilter({ id }));
  }

  async function contactsChanged(changes: readonly Change[]): Promise<void> {
    const ids = new Set<string>();
    for (const { entityId, op } of changes) {
      if (!entityId) return again(trpc.contacts.pathFilter());
      if (op === 'deleted') {
        contacts.takeOut(entityId);
        again(trpc.contacts.get.queryFilter({ id: entityId }));
      } else if (contacts.find(entityId)) ids.add(entityId);
    }
    // Asked one by one, many would cost more than the lists.
    if (ids.size > 10) return again(trpc.contacts.pathFilter());
    await Promise.all([...ids].map(renewContact));
    // Last, for a row that is put into a list makes it count as fresh.
    const isNew = changes.some(({ op }) => op === 'created');
    again({ ...contactLists, predicate: ({ queryKey }) => isNew || !isPlain(queryKey) });
  }

  function callsChanged(changes: readonly Change[]): void {
    again(trpc.calls.active.queryFilter());
    again(trpc.calls.list.infiniteQueryFilter());
    for (const { entityId } of changes) {
      again(entityId ? trpc.calls.get.queryFilter({ id: entityId }) : trpc.calls.get.queryFilter());
    }
    again(timelines);
  }

  function notesChanged(changes: readonly Change[]): void {
    const notes = noteCache(queryClient, trpc);
    for (const { entityId, op } of changes) if (entityId && op === 'deleted') notes.takeOut(entityId);
    again(trpc.notes.list.infiniteQueryFilter());
    again(timelines);
  }

  return {
    apply: async (changes: readonly Change[]): Promise<void> => {
      const of = (entity: Change['entity']) => changes.filter((change) => change.entity === entity);
      const [contact, company, call, note, member] = [
        of('contact'),
        of('company'),
        of('call'),
        of('note'),
        of('member'),
      ];
      if (call.length > 0) callsChanged(call);
      if (note.length > 0) notesChanged(note);
      if (company.length > 0) {
        again(trpc.companies.pathFilter());
        // They show the company's name.
        again(contactLists);
        again(trpc.contacts.get.queryFilter());
      }
      if (member.length > 0) {
        again(trpc.members.pathFilter());
        again(trpc.me.get.queryFilter());
      }
      if (contact.length > 0) await contactsChanged(contact);
    },
    /** Nobody knows what was missed. */
    applyAll: () => again({}),
    /** Whoever may no longer look is led away by the answer to this. */
    checkAccess: () => again(trpc.me.get.queryFilter()),
  };
}
