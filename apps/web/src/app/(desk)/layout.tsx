import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { LiveUpdates } from '@/features/live/live-updates.tsx';
import { requireMe } from '@/features/me/require-me.ts';
import { ViewAsBanner } from '@/features/permission/view-as-banner.tsx';
import { BottomBar } from '@/features/shell/bottom-bar.tsx';
import { DeskKeeper } from '@/features/shell/desk-keeper.tsx';
import { DeskOverlays } from '@/features/shell/desk-overlays.tsx';
import { DeskSlots } from '@/features/shell/desk-slots.tsx';
import { DeskTimeZone } from '@/features/shell/desk-time-zone.tsx';
import { Sidebar } from '@/features/shell/sidebar.tsx';
import { sidebarCollapsed, sidebarCookie } from '@/features/shell/sidebar-cookie.ts';
import { SkipLink } from '@/features/shell/skip-link.tsx';
import { isViewedId, viewAsCookie } from '@/lib/view-as/cookie.ts';
import { ApiProvider } from '@/trpc/client.tsx';
import { HydrateClient } from '@/trpc/server.tsx';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [me, jar] = await Promise.all([requireMe(), cookies()]);
  return (
    <ApiProvider workspaceId={me.activeWorkspace?.id ?? null}>
      <HydrateClient>
        <DeskTimeZone>
          <SkipLink />
          <div className="flex h-dvh flex-col">
            {isViewedId(jar.get(viewAsCookie)?.value) ? <ViewAsBanner /> : null}
            <div className="flex min-h-0 flex-1">
              <Sidebar initiallyCollapsed={jar.get(sidebarCookie)?.value === sidebarCollapsed} />
              <div className="relative flex min-w-0 flex-1 flex-col">
                <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
                  {children}
                </main>
                <BottomBar />
                <DeskSlots />
              </div>
            </div>
          </div>
          <DeskOverlays />
          <LiveUpdates />
          <DeskKeeper workspaceId={me.activeWorkspace?.id ?? null} />
        </DeskTimeZone>
      </HydrateClient>
    </ApiProvider>
  );
}
