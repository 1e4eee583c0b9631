import type { Interaction, Note } from '@switchboard/validators';
import type { QueryClient } from '@tanstack/react-query';
import type { Api } from '@/trpc/api.ts';
import { filterItems, mapItems, type Pages, putFirst } from '@/trpc/pages.ts';
import { hasType } from '@/trpc/query-input.ts';

/** The row that the timeline has of a note; the server's own replaces it with the next answer. */
const interactionOf = (note: Note): Interaction => ({
  id: note.id,
  type: 'note',
  occurredAt: note.createdAt,
  summary: note.body,
  contactId: note.contactId,
  companyId: note.companyId,
  sourceTable: 'notes',
  sourceId: note.id,
  actorId: note.authorUserId,
  metadata: { callId: note.callId },
});

const isRowOf = (noteId: string) => (row: Interaction) =>
  row.sourceTable === 'notes' && row.sourceId === noteId;

/** The notes that this tab holds: lists of calls, and the rows that timelines have of them. */
export function noteCache(queryClient: QueryClient, trpc: Api) {
  const allLists = { queryKey: trpc.notes.list.infiniteQueryKey() };
  const allTimelines = { queryKey: trpc.contacts.timeline.infiniteQueryKey() };
  const eachList = (change: (data: Pages<Note>) => Pages<Note>) =>
    queryClient.setQueriesData<Pages<Note>>(allLists, (data) => data && change(data));
  const eachTimeline = (change: (data: Pages<Interaction>) => Pages<Interaction>) =>
    queryClient.setQueriesData<Pages<Interaction>>(allTimelines, (data) => data && change(data));

  return {
    add: (note: Note) => {
      if (note.callId) {
        queryClient.setQueriesData<Pages<Note>>(
          trpc.notes.list.infiniteQueryFilter({ callId: note.callId }),
          (data) => data && putFirst(data, note, ({ id }) => id === note.id),
        );
      }
      if (!note.contactId) return;
      const timelines = trpc.contacts.timeline.infiniteQueryFilter({ contactId: note.contactId });
      for (const { queryKey } of queryClient.getQueryCache().findAll(timelines)) {
        if (!hasType(queryKey, 'note')) continue;
        queryClient.setQueryData<Pages<Interaction>>(
          queryKey,
          (data) => data && putFirst(data, interactionOf(note), isRowOf(note.id)),
        );
      }
    },
    setBody: (id: string, body: string) => {
      const isRow = isRowOf(id);
      eachList((data) => mapItems(data, (note) => (note.id === id ? { ...note, body } : note)));
      eachTimeline((data) => mapItems(data, (row) => (isRow(row) ? { ...row, summary: body } : row)));
    },
    put: (saved: Note) => {
      const isRow = isRowOf(saved.id);
      eachList((data) => mapItems(data, (note) => (note.id === saved.id ? saved : note)));
      eachTimeline((data) => mapItems(data, (row) => (isRow(row) ? { ...row, summary: saved.body } : row)));
    },
    takeOut: (id: string) => {
      const isRow = isRowOf(id);
      eachList((data) => filterItems(data, (note) => note.id !== id));
      eachTimeline((data) => filterItems(data, (row) => !isRow(row)));
    },
  };
}
