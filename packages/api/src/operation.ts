import type { Scope } from './trpc.ts';

/** The result of a change together with the operation it was, so that the caller can undo it. */
export const withOperation = async <Result extends object>(
  { tx }: Pick<Scope, 'tx'>,
  result: Promise<Result>,
) => ({
  ...(await result),
  operationId: tx.operationId,
});
