import { type Api, nextPage, refetchShallow } from '@/trpc/api.ts';
import { callListInput, type CallsView } from './calls-view.ts';

export const callListQuery = (trpc: Api, view: CallsView) =>
  trpc.calls.list.infiniteQueryOptions(callListInput(view), { ...nextPage, ...refetchShallow });
