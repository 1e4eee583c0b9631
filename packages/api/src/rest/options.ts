import { ORPCError } from '@orpc/server';
import { experimental_ZodSmartCoercionPlugin as CoercionPlugin } from '@orpc/zod/zod4';
import type { Context } from '../context.ts';
import { handlerOptions } from '../handler-options.ts';
import { describeForRest } from './error.ts';

export const PREFIX = '/api/v1';

type Call = { context: Context; request: { url: URL }; next: () => Promise<unknown> };

/** Any failure leaves as our error body, kept in `data` until it is written. */
async function explain<Answer>({ context, request, next }: Omit<Call, 'next'> & { next: () => Promise<Answer> }) {
  try {
    return await next();
  } catch (cause) {
    const { error, status, body } = describeForRest(cause, context);
    handlerOptions.onError({ error, path: request.url.pathname, ctx: context });
    throw new ORPCError(error.code, { status, message: body.message, data: body });
  }
}

/** The same for every adapter. Numbers and booleans of a query string become what the schema says. */
export const restOptions = {
  plugins: [new CoercionPlugin<Context>()],
  interceptors: [explain],
  customErrorResponseBodyEncoder: (error: ORPCError<string, unknown>) => error.data,
};
