import { ORPCError } from '@orpc/server';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';
import type { Context } from '../context.ts';
import { describeError } from '../error-map.ts';
import { type AppCode, appCodes } from '../errors.ts';
import { messageOf } from '../trpc.ts';

export type RestError = {
  code: string;
  appCode: AppCode;
  message: string;
  requestId: string;
  fields?: Record<string, string>;
  current?: unknown;
  retryAfterSeconds?: number;
};

/** What goes wrong before a procedure is reached. */
const words = {
  PARSE_ERROR: 'The body is not JSON.',
  PAYLOAD_TOO_LARGE: 'The body is too large.',
  UNSUPPORTED_MEDIA_TYPE: 'Send JSON: content-type application/json.',
} satisfies Partial<Record<TRPC_ERROR_CODE_KEY, string>>;

const isEarly = (code: string): code is keyof typeof words => Object.hasOwn(words, code);

/** Only JSON: a form that another site posts needs no leave of the browser, and a file is no procedure's input. */
export function requireJson(headers: Headers): void {
  const type = headers.get('content-type');
  if (type && !/^application\/json\b/i.test(type)) throw early('UNSUPPORTED_MEDIA_TYPE');
}

const early = (code: keyof typeof words) => new TRPCError({ code, message: words[code] });

function asTrpcError(error: unknown): TRPCError {
  if (error instanceof TRPCError) return error;
  // Thrown while the body is read: what a procedure throws is a TRPCError.
  if (error instanceof SyntaxError) return early('PARSE_ERROR');
  if (!(error instanceof ORPCError)) return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error });
  if (error.cause instanceof TRPCError) return error.cause;
  if (isEarly(error.code)) return early(error.code);
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error });
}

/** The same code, appCode, words and status as over tRPC. */
export function describeForRest(cause: unknown, context: Pick<Context, 'requestId'>) {
  const error = asTrpcError(cause);
  const body: RestError = {
    code: error.code,
    message: messageOf(error, error.message),
    requestId: context.requestId,
    ...describeError(error),
  };
  return { error, status: getHTTPStatusCodeFromError(error), body };
}

export const notFound = (requestId: string): RestError => ({
  code: 'NOT_FOUND',
  appCode: 'NOT_FOUND',
  message: appCodes.NOT_FOUND[1],
  requestId,
});
