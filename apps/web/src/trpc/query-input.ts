const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What a cached query was asked with; tRPC keeps it in the key. */
export function inputOf(queryKey: readonly unknown[]): Record<string, unknown> {
  const options = queryKey[1];
  return isRecord(options) && isRecord(options.input) ? options.input : {};
}

/** The filter of a list's input; empty where it has none. */
export function filterOf(queryKey: readonly unknown[]): Record<string, unknown> {
  const { filter } = inputOf(queryKey);
  return isRecord(filter) ? filter : {};
}

/** Whether a timeline that was asked for certain types has this one. */
export function hasType(queryKey: readonly unknown[], type: string): boolean {
  const { types } = inputOf(queryKey);
  return !Array.isArray(types) || types.includes(type);
}
