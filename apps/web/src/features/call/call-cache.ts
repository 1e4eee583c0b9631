import type { Call, Interaction } from '@switchboard/validators';
import type { QueryClient } from '@tanstack/react-query';
import type { Api } from '@/trpc/api.ts';
import { filterItems, mapItems, type Pages, putFirst } from '@/trpc/pages.ts';
import { filterOf, hasType, inputOf } from '@/trpc/query-input.ts';

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

/** Whether a list of calls, by what it was asked with, holds this one. */
function isListedIn(queryKey: readonly unknown[], call: Call): boolean {
  const { contactId } = inputOf(queryKey);
  const { outcome, userId, direction } = filterOf(queryKey);
  return (
    (contactId === undefined || contactId === call.contactId) &&
    (outcome === undefined || outcome === call.outcome) &&
    (userId === undefined || userId === call.userId) &&
    (direction === undefined || direction === call.direction)
  );
}

/** The calls that this tab holds: the active one, lists, and the rows that timelines have of them. */
export function callCache(queryClient: QueryClient, trpc: Api) {
  const activeKey = trpc.calls.active.queryKey();
  const timelinesOf = (call: Call) =>
    trpc.contacts.timeline.infiniteQueryFilter(call.contactId ? { contactId: call.contactId } : {});
  const allLists = { queryKey: trpc.calls.list.infiniteQueryKey() };

  return {
    active: () => queryClient.getQueryData(activeKey) ?? null,
    setActive: (call: Call | null) => queryClient.setQueryData(activeKey, call),
    askForActive: () => void queryClient.invalidateQueries({ queryKey: activeKey }),
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

    /** A new call heads every list and timeline that it belongs to. */
    add: (call: Call) => {
      const cached = queryClient.getQueryCache();
      for (const { queryKey } of cached.findAll(allLists)) {
        if (!isListedIn(queryKey, call)) continue;
        queryClient.setQueryData<Pages<Call>>(
          queryKey,
          (data) => data && putFirst(data, call, ({ id }) => id === call.id),
        );
      }
      for (const { queryKey } of cached.findAll(timelinesOf(call))) {
        if (!hasType(queryKey, 'call')) continue;
        queryClient.setQueryData<Pages<Interaction>>(
          queryKey,
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
