import { GridHead } from '@/components/list/grid-cells.tsx';

/** The list decides by its own width. */
export const callColumns =
  'grid grid-cols-[2.5rem_minmax(0,1fr)_auto_4rem] @lg:grid-cols-[2.5rem_minmax(0,1.3fr)_9rem_5rem_5rem] @3xl:grid-cols-[2.5rem_minmax(0,1.3fr)_minmax(0,1fr)_9rem_9rem_6rem_5rem] @5xl:grid-cols-[2.5rem_minmax(0,1.4fr)_minmax(0,1fr)_11rem_10rem_10rem_6rem_5rem]';

export const callShownFrom = {
  company: '@max-3xl:hidden',
  number: '@max-5xl:hidden',
  person: '@max-3xl:hidden',
  time: '@max-lg:hidden',
  /** A list too narrow for columns says the essentials under the name. */
  narrow: '@3xl:hidden',
} as const;

export function CallsHeader() {
  return (
    <>
      <GridHead className="px-0">
        <span className="sr-only">Direction</span>
      </GridHead>
      <GridHead className="pl-0">Contact</GridHead>
      <GridHead className={callShownFrom.company}>Company</GridHead>
      <GridHead className={callShownFrom.number}>Number</GridHead>
      <GridHead className={callShownFrom.person}>Person</GridHead>
      <GridHead>Outcome</GridHead>
      <GridHead className={callShownFrom.time} align="end">
        Time
      </GridHead>
      <GridHead align="end">Length</GridHead>
    </>
  );
}
