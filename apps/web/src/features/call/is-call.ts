import type { Call } from '@switchboard/validators';

/** What comes with an error of a call's procedure, or from another tab, is a call as the API answers it. */
export const isCall = (row: unknown): row is Call =>
  typeof row === 'object' && row !== null && 'startedAt' in row && 'endedAt' in row;
