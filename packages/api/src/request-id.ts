import { randomUUID } from 'node:crypto';

const sane = /^[\w-]{8,64}$/;

/** The caller's own id when it is a sane one, else a new one. */
export const requestIdOf = (given: string | null | undefined): string =>
  given && sane.test(given) ? given : randomUUID();

/** Some errors come before there is a context: their answers carry the request's id all the same. */
const ofErrors = new WeakMap<Error, string>();
export const noteRequestId = (error: Error, requestId: string) => ofErrors.set(error, requestId);
export const requestIdOfError = (error: Error): string | undefined => ofErrors.get(error);
