import type { Interaction } from '@switchboard/validators';
import { type Api, nextPage, refetchShallow } from '@/trpc/api.ts';
import { contactListInput, type ContactView } from './contact-view.ts';

export const contactListQuery = (trpc: Api, view: ContactView) =>
  trpc.contacts.list.infiniteQueryOptions(contactListInput(view), {
    ...nextPage,
    ...refetchShallow,
    // Whoever types on has no use for the answer to the letter before.
    trpc: { abortOnUnmount: true },
  });

export const timelineTypes = ['call', 'note'] as const satisfies readonly Interaction['type'][];
export type TimelineType = (typeof timelineTypes)[number];

export const timelineQuery = (trpc: Api, contactId: string, type: TimelineType | null = null) =>
  trpc.contacts.timeline.infiniteQueryOptions(
    { contactId, ...(type ? { types: [type] } : {}) },
    { ...nextPage, ...refetchShallow },
  );

export const contactCallsQuery = (trpc: Api, contactId: string) =>
  trpc.calls.list.infiniteQueryOptions({ contactId }, { ...nextPage, ...refetchShallow });
