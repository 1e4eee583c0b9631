import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { appRouter, createServerCaller, createServerContext } from '@switchboard/api/server';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { cookies, headers } from 'next/headers';
import { cache, type ReactNode } from 'react';
import { isViewedId, viewAsCookie, viewAsHeader } from '@/lib/view-as/cookie.ts';
import { isWorkspaceId, workspaceCookie, workspaceHeader } from '@/lib/workspace/cookie.ts';
import { createQueryClient } from './query-client.ts';

/** The cache of one request: whatever pages and layouts prefetch goes to the browser together. */
export const getQueryClient = cache(() => createQueryClient());

/** The caller's own credentials, request id and workspace, as the API reads them from any request. */
const callerHeaders = cache(async (): Promise<Headers> => {
  const [incoming, jar] = await Promise.all([headers(), cookies()]);
  const forwarded = new Headers();
  for (const name of ['cookie', 'x-request-id']) {
    const value = incoming.get(name);
    if (value) forwarded.set(name, value);
  }
  const workspaceId = jar.get(workspaceCookie)?.value;
  if (!isWorkspaceId(workspaceId)) return forwarded;
  forwarded.set(workspaceHeader, workspaceId);
  const viewAs = jar.get(viewAsCookie)?.value;
  if (isViewedId(viewAs)) forwarded.set(viewAsHeader, viewAs);
  return forwarded;
});

const callerContext = cache(async () => createServerContext(await callerHeaders()));

/** The same options as `useTRPC()` gives in the browser, answered here without a request over HTTP. */
export const trpc = createTRPCOptionsProxy({
  router: appRouter,
  ctx: callerContext,
  queryClient: getQueryClient,
});

/** Calls procedures directly, for what is not to reach the browser's cache. */
export const serverCaller = cache(async () => createServerCaller({ headers: await callerHeaders() }));

/** Hands what was prefetched to the browser; what is still under way streams in later. */
export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>;
}
