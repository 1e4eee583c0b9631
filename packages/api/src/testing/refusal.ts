import { TRPCError } from '@trpc/server';
import { expect } from 'vitest';
import { type AppCode, DomainError } from '../errors.ts';

/** Expects a procedure to say no with this code; answers what it said beside it. */
export async function expectRefusal(
  answer: Promise<unknown>,
  appCode: AppCode,
): Promise<DomainError['details']> {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCError && error.cause instanceof DomainError)) {
    throw new Error(`Expected ${appCode}, got ${error === undefined ? 'an answer' : String(error)}`, {
      cause: error,
    });
  }
  expect(error.cause.appCode).toBe(appCode);
  return error.cause.details;
}
