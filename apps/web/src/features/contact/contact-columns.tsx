import { GridHead } from '@/components/list/grid-cells.tsx';
import type { ContactSort } from './contact-view.ts';

/** The list decides by its own width, not the window's: the panel beside it takes some. */
export const contactColumns =
  'grid grid-cols-[minmax(0,1fr)_auto] @lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)_13.5rem_3rem] @2xl:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_13.5rem_9rem] @4xl:grid-cols-[minmax(0,1.5fr)_minmax(0,1.1fr)_11rem_13.5rem_9rem] @6xl:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_11rem_minmax(0,1fr)_13.5rem_10rem]';

/** From which width on a cell is there. */
export const shownFrom = {
  company: '@max-lg:hidden',
  lastCall: '@max-lg:hidden',
  owner: '@max-lg:hidden',
  ownerName: '@max-2xl:sr-only',
  phone: '@max-4xl:hidden',
  tags: '@max-6xl:hidden',
  /** A list too narrow for columns says the essentials under and beside the name. */
  narrow: '@lg:hidden',
} as const;

export function ContactsHeader({ sort }: { sort: ContactSort | null }) {
  const sortOf = (field: ContactSort['field']) => {
    if (sort?.field !== field) return undefined;
    return sort.direction === 'asc' ? ('ascending' as const) : ('descending' as const);
  };
  return (
    <>
      <GridHead aria-sort={sortOf('fullName')}>Name</GridHead>
      <GridHead className={shownFrom.company}>Company</GridHead>
      <GridHead className={shownFrom.phone}>Phone</GridHead>
      <GridHead className={shownFrom.tags}>Tags</GridHead>
      <GridHead className={shownFrom.lastCall} aria-sort={sortOf('lastContactedAt')}>
        Last call
      </GridHead>
      <GridHead className={shownFrom.owner}>
        <span className={shownFrom.ownerName}>Owner</span>
      </GridHead>
      <GridHead className={shownFrom.narrow} align="end">
        Last call
      </GridHead>
    </>
  );
}
