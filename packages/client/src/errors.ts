import { TRPCClientError } from '@trpc/client';
import type { AppCode, ErrorCode } from './generated/types.ts';

/** `UNREACHABLE`: no answer of the API came back. `TIMED_OUT`: none came in time; a write may have happened. */
export type ClientErrorCode = ErrorCode | 'UNREACHABLE' | 'TIMED_OUT';

type Details = {
  code: ClientErrorCode;
  appCode?: AppCode;
  requestId?: string;
  fields?: Record<string, string>;
  current?: unknown;
};

/** A call that did not succeed. Its message is for a person. */
export class SwitchboardError extends Error {
  override readonly name = 'SwitchboardError';
  readonly code: ClientErrorCode;
  /** The rule that said no; absent when no answer of the API came back. */
  readonly appCode: AppCode | undefined;
  /** What to give to whoever runs the desk: their log has it. */
  readonly requestId: string | undefined;
  /** Input path -> what is wrong with it. */
  readonly fields: Record<string, string> | undefined;
  /** The row as it is now, for a conflict. */
  readonly current: unknown;

  constructor(message: string, details: Details, cause?: unknown) {
    super(message, { cause });
    this.code = details.code;
    this.appCode = details.appCode;
    this.requestId = details.requestId;
    this.fields = details.fields;
    this.current = details.current;
  }
}

export const isSwitchboardError = (error: unknown): error is SwitchboardError =>
  error instanceof SwitchboardError;

/** What a caller gets for what tRPC threw: our error, or what their own code threw on the way (a signal, a token). */
export function toCallerError(error: unknown): unknown {
  if (!(error instanceof TRPCClientError)) return error;
  const details: unknown = error.data;
  if (isDetails(details)) return new SwitchboardError(error.message, details);
  return error.cause ?? error;
}

/** The API's error formatter puts all of them into every error; its own tests hold it to that. */
const isDetails = (data: unknown): data is Details =>
  typeof data === 'object' && data !== null && 'appCode' in data;
