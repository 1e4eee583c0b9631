import {
  callOutcome,
  type ContactFilter,
  type ContactSortField,
  contactSortFields,
  id,
  type ListContactsInput,
  sortDirection,
} from '@switchboard/validators';
import { z } from 'zod';

export const contactTabs = ['timeline', 'calls', 'details'] as const;
export type ContactTab = (typeof contactTabs)[number];
export type ContactSort = { field: ContactSortField; direction: 'asc' | 'desc' };

/** All that the address of `/contacts` says. */
export type ContactView = {
  search: string;
  filter: ContactFilter;
  sort: ContactSort;
  contactId: string | null;
  tab: ContactTab;
  /** Selected among the contact's calls. */
  callId: string | null;
};

export const newestFirst: ContactSort = { field: 'createdAt', direction: 'desc' };

const yesNo = z.enum(['yes', 'no']).transform((value) => value === 'yes');
const tab = z.enum(contactTabs);
const sortField = z.enum(contactSortFields);

/** What a parameter says, if it says anything that makes sense. */
function read<Schema extends z.ZodType>(params: URLSearchParams, name: string, schema: Schema) {
  const result = schema.safeParse(params.get(name) ?? undefined);
  return result.success ? result.data : undefined;
}

function readSort(params: URLSearchParams): ContactSort {
  const [field, direction] = (params.get('sort') ?? '').split('.');
  const parsed = z.object({ field: sortField, direction: sortDirection }).safeParse({ field, direction });
  return parsed.success ? parsed.data : newestFirst;
}

function readFilter(params: URLSearchParams): ContactFilter {
  const ownerId = params.get('owner') === 'none' ? null : read(params, 'owner', id);
  const entries = {
    ownerId,
    companyId: read(params, 'company', id),
    tag: read(params, 'tag', z.string().trim().min(1).max(50)),
    hasPhone: read(params, 'phone', yesNo),
    lastCallOutcome: read(params, 'outcome', callOutcome),
    neverContacted: params.get('never') === 'yes' ? true : undefined,
    doNotCall: read(params, 'dnc', yesNo),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

export function parseContactView(params: URLSearchParams): ContactView {
  const callId = read(params, 'call', id) ?? null;
  return {
    search: (params.get('q') ?? '').slice(0, 400),
    filter: readFilter(params),
    sort: readSort(params),
    contactId: read(params, 'c', id) ?? null,
    tab: callId ? 'calls' : (read(params, 'tab', tab) ?? 'timeline'),
    callId,
  };
}

const yesOrNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'yes' : 'no');

/** Reads back as the same view; what is at its default is left out. */
export function contactViewQuery({
  search,
  filter,
  sort,
  contactId,
  tab: shown,
  callId,
}: ContactView): string {
  const entries: [name: string, value: string | null | undefined][] = [
    ['q', search],
    ['owner', filter.ownerId === null ? 'none' : filter.ownerId],
    ['company', filter.companyId],
    ['tag', filter.tag],
    ['phone', yesOrNo(filter.hasPhone)],
    ['outcome', filter.lastCallOutcome],
    ['never', filter.neverContacted ? 'yes' : undefined],
    ['dnc', yesOrNo(filter.doNotCall)],
    ['sort', isNewestFirst(sort) ? undefined : `${sort.field}.${sort.direction}`],
    ['c', contactId],
    ['tab', callId || shown === 'timeline' ? undefined : shown],
    ['call', callId],
  ];
  const params = new URLSearchParams();
  for (const [name, value] of entries) if (value) params.set(name, value);
  return params.toString();
}

export const isNewestFirst = (sort: ContactSort): boolean =>
  sort.field === newestFirst.field && sort.direction === newestFirst.direction;

export const isFiltered = (filter: ContactFilter): boolean => Object.keys(filter).length > 0;

/** What `contacts.list` is asked for this view. */
export function contactListInput({ search, filter, sort }: ContactView): ListContactsInputOf {
  const term = search.trim();
  return {
    ...(term ? { search: term } : {}),
    ...(isFiltered(filter) ? { filter } : {}),
    ...(term || isNewestFirst(sort) ? {} : { sort }),
  };
}
type ListContactsInputOf = Pick<Partial<ListContactsInput>, 'search' | 'filter' | 'sort'>;

/** The part of the address that decides what the list holds. */
export const listPartOf = (view: ContactView): string =>
  contactViewQuery({ ...view, contactId: null, tab: 'timeline', callId: null });
