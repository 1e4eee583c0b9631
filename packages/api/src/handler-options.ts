import type { TRPCError } from '@trpc/server';
import { noteRequestId } from './request-id.ts';
import { logFault } from './request-log.ts';
import { appRouter } from './root.ts';

/** The same for every adapter, so that the API answers alike wherever it runs. */
export const handlerOptions = {
  router: appRouter,
  /** A batch of N calls opens N transactions: below the pool's size. */
  maxBatchSize: 10,
  maxBodySize: 1_000_000,
};

type Failure = { error: TRPCError; path?: string | undefined };

/** What every adapter does about an error of this request. */
export const errorHandlerOf = (requestId: string) => ({
  onError: ({ error, path }: Failure) => {
    noteRequestId(error, requestId);
    if (error.code === 'INTERNAL_SERVER_ERROR') logFault(requestId, path, error);
  },
});
