import { ORPCError } from '@orpc/server';
import { experimental_ZodSmartCoercionPlugin as CoercionPlugin } from '@orpc/zod/zod4';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { errorHandlerOf } from '../handler-options.ts';
import { describeForRest } from './error.ts';

export const PREFIX = '/api/v1';

type Call = { context: Context; request: { url: URL }; next: () => Promise<unknown> };

/** Any failure leaves as our error body, kept in `data` until it is written. */
async function explain<Answer>({ context, request, next }: Omit<Call, 'next'> & { next: () => Promise<Answer> }) {
  try {
    return await next();
  } catch (cause) {
    const { error, status, body } = describeForRest(cause, context);
    errorHandlerOf(context.requestId).onError({ error, path: request.url.pathname });
    throw new ORPCError(error.code, { status, message: body.message, data: body });
  }
}

type Answered = { response?: { status: number; headers: Record<string, string | string[] | undefined>; body?: unknown } | undefined };

/** What an answer's status asks of its headers. */
async function finish<Answer extends Answered>({ next }: { next: () => Promise<Answer> }): Promise<Answer> {
  const answer = await next();
  const { status, headers, body } = answer.response ?? {};
  // What is left of too large a body is not worth waiting for.
  if (status === 413 && headers) headers.connection = 'close';
  const wait = WithWait.safeParse(body);
  if (status === 429 && headers && wait.success) headers['retry-after'] = String(wait.data.retryAfterSeconds);
  return answer;
}

const WithWait = z.object({ retryAfterSeconds: z.number() });

/** The same for every adapter. Numbers and booleans of a query string become what the schema says. */
export const restOptions = {
  plugins: [new CoercionPlugin<Context>()],
  interceptors: [explain],
  rootInterceptors: [finish],
  customErrorResponseBodyEncoder: (error: ORPCError<string, unknown>) => error.data,
};
