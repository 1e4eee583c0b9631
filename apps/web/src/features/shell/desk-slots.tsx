import { CallDock } from '@/features/call/call-dock.tsx';
import { prefetchActiveCall } from '@/features/call/prefetch.ts';
import { DeskDialogHost } from '@/features/contact/desk-dialog-host.tsx';
import { SearchSource } from '@/features/search/search-source.tsx';
import { HydrateClient } from '@/trpc/server.tsx';

/**
 * What lives across pages and is nobody's screen: it stays mounted while one navigates. Features put
 * their own components here.
 */
export function DeskSlots() {
  prefetchActiveCall();
  return (
    <HydrateClient>
      <CallDock />
      <DeskDialogHost />
      <SearchSource />
    </HydrateClient>
  );
}
