import type { ContactFilter } from '@switchboard/validators';

/** The same filter with some entries set, or taken off where they are undefined. */
export function withFilter(filter: ContactFilter, entries: Partial<ContactFilter>): ContactFilter {
  const merged = { ...filter, ...entries };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}
