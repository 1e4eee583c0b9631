'use client';

import type { ReactNode } from 'react';
import { ResizableGroup, ResizableHandle, ResizablePanel } from '@/components/ui/resizable.tsx';
import { useIsWide } from '@/hooks/use-is-wide.ts';
import { writeCookie } from '@/lib/browser-cookie.ts';

/** Read by the server, so that the first paint has the width that was left. */
export const panelWidthCookie = 'switchboard-panel';
const narrowest = 380;
const widest = 760;
export const defaultPanelWidth = 460;

export function panelWidthFrom(cookie: string | undefined): number {
  const width = Number(cookie);
  return Number.isFinite(width) && width >= narrowest && width <= widest ? width : defaultPanelWidth;
}

/** A list, and beside it what is selected there. Narrow windows show the list alone. */
export function SplitView({
  id,
  panelWidth,
  list,
  panel,
}: {
  id: string;
  panelWidth: number;
  list: ReactNode;
  panel: ReactNode;
}) {
  const hasPanel = useIsWide() && panel !== null;
  return (
    <ResizableGroup id={id} className="min-h-0 flex-1">
      <ResizablePanel id="list" minSize={360} className="flex min-w-0 flex-col">
        {list}
      </ResizablePanel>
      {hasPanel ? (
        <>
          <ResizableHandle className="max-lg:hidden" />
          <ResizablePanel
            id="panel"
            defaultSize={panelWidth}
            minSize={narrowest}
            maxSize={widest}
            groupResizeBehavior="preserve-pixel-size"
            className="flex min-w-0 flex-col max-lg:hidden"
            onResize={({ inPixels }) => writeCookie(panelWidthCookie, String(Math.round(inPixels)))}
          >
            {panel}
          </ResizablePanel>
        </>
      ) : null}
    </ResizableGroup>
  );
}
