const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** The id in what was pasted: the last one of an address, or the id itself. */
export const recordIdIn = (pasted: string): string | null =>
  pasted.match(uuid)?.at(-1)?.toLowerCase() ?? null;
