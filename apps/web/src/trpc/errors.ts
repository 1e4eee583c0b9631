import { TRPCClientError } from '@trpc/client';

export type ApiError = {
  /** Transport code, e.g. `NOT_FOUND`; `OFFLINE` when no answer came at all. */
  code: string;
  /** The rule that said no, from the closed list in the API. */
  appCode: string | undefined;
  /** In words for a person. */
  message: string;
  requestId: string | undefined;
  /** Input path -> what is wrong with it. */
  fields: Record<string, string>;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const stringOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

function fieldsOf(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Any error of a query or mutation as what a screen can show; never the words of a library. */
export function toApiError(error: unknown): ApiError {
  const data: unknown = error instanceof TRPCClientError ? error.data : undefined;
  if (error instanceof TRPCClientError && isRecord(data)) {
    return {
      code: stringOf(data.code) ?? 'INTERNAL_SERVER_ERROR',
      appCode: stringOf(data.appCode),
      message: error.message,
      requestId: stringOf(data.requestId),
      fields: fieldsOf(data.fields),
    };
  }
  if (error instanceof TRPCClientError) {
    const message = 'The server did not answer. Check your connection and try again.';
    return { code: 'OFFLINE', appCode: undefined, message, requestId: undefined, fields: {} };
  }
  const message = 'Something went wrong here.';
  return { code: 'UNKNOWN', appCode: undefined, message, requestId: undefined, fields: {} };
}

/** The row as the server has it now, when a write was turned down because somebody was quicker. */
export function currentRowOf(error: unknown): unknown {
  const data: unknown = error instanceof TRPCClientError ? error.data : undefined;
  return isRecord(data) ? data.current : undefined;
}

const finalCodes = new Set([
  'BAD_REQUEST',
  'UNAUTHORIZED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'PRECONDITION_FAILED',
]);

/** Whether asking again could end otherwise. */
export function isWorthRetrying(error: unknown): boolean {
  return !finalCodes.has(toApiError(error).code);
}
