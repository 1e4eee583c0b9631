'use client';

import type { ReactNode } from 'react';
import { ResizableGroup, ResizableHandle, ResizablePanel, usePanelRef } from '@/components/ui/resizable.tsx';
import { useIsWide } from '@/hooks/use-is-wide.ts';
import { writeCookie } from '@/lib/browser-cookie.ts';
import { narrowestPanel, panelWidthCookie, widestPanel } from './panel-width.ts';

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
  const panelRef = usePanelRef();
  const remember = () => {
    const width = panelRef.current?.getSize().inPixels;
    if (width) writeCookie(panelWidthCookie, String(Math.round(width)));
  };
  return (
    <ResizableGroup
      id={id}
      className="min-h-0 flex-1"
      // A narrow window squeezes the panel too; only a width that was chosen is kept.
      onLayoutChanged={(_layout, { isUserInteraction }) => {
        if (isUserInteraction) remember();
      }}
    >
      <ResizablePanel id="list" minSize={360} className="flex min-w-0 flex-col">
        {list}
      </ResizablePanel>
      {hasPanel ? (
        <>
          <ResizableHandle className="max-lg:hidden" />
          <ResizablePanel
            id="panel"
            defaultSize={panelWidth}
            minSize={narrowestPanel}
            maxSize={widestPanel}
            groupResizeBehavior="preserve-pixel-size"
            className="flex min-w-0 flex-col max-lg:hidden"
            panelRef={panelRef}
          >
            {panel}
          </ResizablePanel>
        </>
      ) : null}
    </ResizableGroup>
  );
}
