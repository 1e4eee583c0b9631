/**
 * A view that the reader already sees while the address bar follows. `passed` are the addresses on the way to
 * `query`; any other address means that somebody else navigated, and the view in hand is over.
 */
export type Ahead<View> = { view: View; query: string; passed: readonly string[] };

export function stepAhead<View>(
  ahead: Ahead<View> | null,
  current: string,
  view: View,
  query: string,
): Ahead<View> {
  return { view, query, passed: ahead ? [...ahead.passed, ahead.query] : [current] };
}

/** Whether the view in hand still stands while the address says `current`. */
export const isStillAhead = <View>(ahead: Ahead<View>, current: string): boolean =>
  ahead.query !== current && ahead.passed.includes(current);
