import type { Instrumentation } from 'next';

/** One line for each error while rendering; the digest in it is what the reader of the page was shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // Replaced when building: what follows uses Node, and only Node's bundle may hold it.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logRenderFault } = await import('./lib/render-fault.ts');
  logRenderFault(error, request, context.routePath);
};
