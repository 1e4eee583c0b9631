import {
  callDirection,
  callOutcome,
  type CallOutcome,
  type Call,
  id,
  type ListCallsInput,
} from '@switchboard/validators';

/** All that the address of `/calls` says. */
export type CallsView = {
  outcome: CallOutcome | null;
  userId: string | null;
  direction: Call['direction'] | null;
};

export const allCalls: CallsView = { outcome: null, userId: null, direction: null };

export function parseCallsView(params: URLSearchParams): CallsView {
  return {
    outcome: callOutcome.safeParse(params.get('outcome')).data ?? null,
    userId: id.safeParse(params.get('by')).data ?? null,
    direction: callDirection.safeParse(params.get('direction')).data ?? null,
  };
}

export function callsViewQuery({ outcome, userId, direction }: CallsView): string {
  const params = new URLSearchParams();
  if (outcome) params.set('outcome', outcome);
  if (userId) params.set('by', userId);
  if (direction) params.set('direction', direction);
  return params.toString();
}

export const isCallsFiltered = (view: CallsView): boolean => callsViewQuery(view) !== '';

/** What `calls.list` is asked for this view. */
export function callListInput(view: CallsView): Pick<Partial<ListCallsInput>, 'filter'> {
  if (!isCallsFiltered(view)) return {};
  const { outcome, userId, direction } = view;
  return {
    filter: {
      ...(outcome ? { outcome } : {}),
      ...(userId ? { userId } : {}),
      ...(direction ? { direction } : {}),
    },
  };
}
