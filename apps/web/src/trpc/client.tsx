'use client';

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { AppRouter } from '@switchboard/api';
import { transformer } from '@switchboard/api/transformer';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import { usePublicConfig } from '@/components/providers/config-provider.tsx';
import { toast } from '@/components/ui/toaster.tsx';
import type { PublicConfig } from '@/env.ts';
import { loginPath, welcomePath } from '@/lib/auth/next-path.ts';
import { ensureFreshSession } from '@/lib/supabase/fresh-session.ts';
import { readCookie } from '@/lib/browser-cookie.ts';
import { isViewedId, viewAsCookie, viewAsHeader } from '@/lib/view-as/cookie.ts';
import { workspaceHeader } from '@/lib/workspace/cookie.ts';
import { isWorthRetrying, toApiError } from './errors.ts';
import { createQueryClient } from './query-client.ts';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** The server opens a transaction for each call in a batch and accepts no more than this. */
const maxBatchItems = 10;

function createApiClient(config: PublicConfig, workspaceId: string | null) {
  const where = (): Record<string, string> => {
    if (!workspaceId) return {};
    // What a page did not prefetch is asked for while it is rendered on the server, too.
    const viewAs = typeof document === 'undefined' ? undefined : readCookie(viewAsCookie);
    return { [workspaceHeader]: workspaceId, ...(isViewedId(viewAs) && { [viewAsHeader]: viewAs }) };
  };
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        // An EventSource cannot set headers.
        true: httpSubscriptionLink({ url: '/api/trpc', transformer, connectionParams: where }),
        false: httpBatchLink({
          url: '/api/trpc',
          transformer,
          maxItems: maxBatchItems,
          headers: where,
          fetch: async (url, options) => {
            await ensureFreshSession(config);
            return fetch(url, options);
          },
        }),
      }),
    ],
  });
}

function goToLogin() {
  const here = window.location.pathname + window.location.search;
  window.location.assign(loginPath(here, 'expired'));
}

function createHandledQueryClient() {
  return createQueryClient({
    onQueryError: (error) => {
      const { code, appCode } = toApiError(error);
      if (code === 'UNAUTHORIZED') goToLogin();
      // Removed from it, or it is gone: start again in one that is theirs.
      if (appCode === 'NOT_A_MEMBER') window.location.assign(welcomePath());
    },
    onMutationError: (error, meta) => {
      const { code, message, requestId } = toApiError(error);
      if (code === 'UNAUTHORIZED') return goToLogin();
      if (meta?.isSilent) return;
      const reason = meta?.failure ? message : 'Nothing was changed.';
      // A rule that said no explains itself; for the rest, support asks for the id.
      const isUnexplained = requestId && isWorthRetrying(error);
      toast.error(meta?.failure ?? message, {
        description: isUnexplained ? `${reason} Request ${requestId}` : reason,
      });
    },
  });
}

let browserQueryClient: QueryClient | undefined;

// React throws away the state of what suspends before it first mounts; the tab's cache must outlive that.
function queryClientHere(): QueryClient {
  if (typeof window === 'undefined') return createHandledQueryClient();
  browserQueryClient ??= createHandledQueryClient();
  return browserQueryClient;
}

/**
 * The workspace is fixed for the life of the tab's page: changing it loads the page anew, so that no
 * answer of one workspace can ever stand beside those of another.
 */
export function ApiProvider({ workspaceId, children }: { workspaceId: string | null; children: ReactNode }) {
  const config = usePublicConfig();
  const [queryClient] = useState(queryClientHere);
  const [apiClient] = useState(() => createApiClient(config, workspaceId));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider queryClient={queryClient} trpcClient={apiClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
