import type { Context } from './context.ts';
import { logFault } from './request-log.ts';
import { appRouter } from './root.ts';

/** The same for every adapter, so that the API answers alike wherever it runs. */
export const handlerOptions = {
  router: appRouter,
  /** A batch of N calls opens N transactions: below the pool's size. */
  maxBatchSize: 10,
  maxBodySize: 1_000_000,
  onError: ({ error, path, ctx }: { error: Error & { code: string }; path?: string; ctx?: Context }) => {
    if (error.code === 'INTERNAL_SERVER_ERROR') logFault(ctx?.requestId, path, error);
  },
};
