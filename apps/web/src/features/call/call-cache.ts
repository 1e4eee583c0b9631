import type { Call, Interaction } from '@switchboard/validators';
import type { QueryClient } from '@tanstack/react-query';
import type { Api } from '@/trpc/api.ts';
import { filterItems, mapItems, type Pages, putFirst } from '@/trpc/pages.ts';

/** The row that the timeline has of a call; the server's own replaces it with the next answer. */
export const interactionOf = (call: Call): Interaction => ({
  id: call.id,
  type: 'call',
  occurredAt: call.startedAt,
  summary: call.direction === 'inbound' ? 'Inbound call' : 'Outbound call',
  contactId: call.contactId,
  companyId: call.companyId,
  sourceTable: 'calls',
  sourceId: call.id,
  actorId: call.userId,
  metadata: {
    direction: call.direction,
    status: call.status,
    outcome: call.outcome,
    durationSeconds: call.durationSeconds,
    endedAt: call.endedAt,
  },
});

const isRowOf = (call: Call) => (row: Interaction) => row.sourceTable === 'calls' && row.sourceId === call.id;

/** The calls that this tab holds: the active one, lists, and the rows that timelines have of them. */
export function callCache(queryClient: QueryClient, trpc: Api) {
  const activeKey = trpc.calls.active.queryKey();
  const timelinesOf = (call: Call) =>
    trpc.contacts.timeline.infiniteQueryFilter(call.contactId ? { contactId: call.contactId } : {});
  const allLists = { queryKey: trpc.calls.list.infiniteQueryKey() };
  const listsOf = (call: Call) =>
    trpc.calls.list.infiniteQueryFilter(call.contactId ? { contactId: call.contactId } : {});

  return {
    active: () => queryClient.getQueryData(activeKey) ?? null,
    setActive: (call: Call | null) => queryClient.setQueryData(activeKey, call),
    stopAsking: () => queryClient.cancelQueries({ queryKey: activeKey }),

    /** The call as it is now, wherever it already stands. */
    put: (call: Call) => {
      queryClient.setQueryData(trpc.calls.get.queryKey({ id: call.id }), call);
      queryClient.setQueriesData<Pages<Call>>(
        allLists,
        (data) => data && mapItems(data, (other) => (other.id === call.id ? call : other)),
      );
      const isRow = isRowOf(call);
      queryClient.setQueriesData<Pages<Interaction>>(
        timelinesOf(call),
        (data) =>
          data && mapItems(data, (row) => (isRow(row) ? { ...interactionOf(call), id: row.id } : row)),
      );
    },

    /** A new call heads its contact's history and timeline. */
    add: (call: Call) => {
      queryClient.setQueriesData<Pages<Call>>(
        listsOf(call),
        (data) => data && putFirst(data, call, ({ id }) => id === call.id),
      );
      for (const query of queryClient.getQueryCache().findAll(timelinesOf(call))) {
        if (isWithoutCalls(query.queryKey)) continue;
        queryClient.setQueryData<Pages<Interaction>>(
          query.queryKey,
          (data) => data && putFirst(data, interactionOf(call), isRowOf(call)),
        );
      }
    },

    takeOut: (call: Call) => {
      const isRow = isRowOf(call);
      queryClient.setQueriesData<Pages<Call>>(
        allLists,
        (data) => data && filterItems(data, ({ id }) => id !== call.id),
      );
      queryClient.setQueriesData<Pages<Interaction>>(
        timelinesOf(call),
        (data) => data && filterItems(data, (row) => !isRow(row)),
      );
    },

    /** What the server alone can put in its place: the lists by outcome, the notes that came with it. */
    refresh: (call: Call) => {
      void queryClient.invalidateQueries(allLists);
      void queryClient.invalidateQueries(timelinesOf(call));
      void queryClient.invalidateQueries(trpc.notes.list.infiniteQueryFilter({ callId: call.id }));
    },
  };
}

/** Whether this timeline is narrowed to types that leave calls out. */
function isWithoutCalls(queryKey: readonly unknown[]): boolean {
  return JSON.stringify(queryKey).includes('"types":["note"]');
}
