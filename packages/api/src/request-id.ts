import { randomUUID } from 'node:crypto';

const sane = /^[\w-]{8,64}$/;

/** The caller's own id when it is a sane one, else a new one. */
export const requestIdOf = (given: string | null | undefined): string =>
  given && sane.test(given) ? given : randomUUID();
