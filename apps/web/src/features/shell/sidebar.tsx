'use client';

import { Keyboard, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { useShortcut } from '@/features/shortcuts/use-action.ts';
import { WorkspaceSwitcher } from '@/features/workspace/workspace-switcher.tsx';
import { writeCookie } from '@/lib/browser-cookie.ts';
import { cn } from '@/lib/utils.ts';
import { NavLink } from './nav-link.tsx';
import { openOverlay } from './overlay.ts';
import { sidebarCollapsed, sidebarCookie } from './sidebar-cookie.ts';
import { useNavItems } from './use-nav-items.ts';

export function Sidebar({ initiallyCollapsed }: { initiallyCollapsed: boolean }) {
  const [isCollapsed, setCollapsed] = useState(initiallyCollapsed);
  const items = useNavItems();

  const toggle = () => {
    writeCookie(sidebarCookie, isCollapsed ? 'open' : sidebarCollapsed);
    setCollapsed(!isCollapsed);
  };
  const toggleLabel = isCollapsed ? 'Expand sidebar' : 'Collapse sidebar';
  useShortcut({ label: 'Toggle sidebar', group: 'View', keys: shortcutKeys.toggleSidebar, run: toggle });

  return (
    <aside
      className={cn(
        'hidden shrink-0 flex-col border-r border-sidebar-border bg-sidebar md:flex',
        isCollapsed ? 'w-[3.25rem]' : 'w-54',
      )}
    >
      <div className="flex h-12 items-center px-2">
        <WorkspaceSwitcher isCompact={isCollapsed} />
      </div>
      <nav aria-label="Main" className="grid gap-0.5 px-2 pt-1">
        {items.map((item) => (
          <NavLink key={item.href} item={item} isCollapsed={isCollapsed} />
        ))}
      </nav>
      <div
        className={cn('mt-auto flex p-2', isCollapsed ? 'flex-col items-center gap-0.5' : 'justify-between')}
      >
        <IconButton
          label="Keyboard"
          keys={shortcutKeys.help}
          side="right"
          onClick={() => openOverlay('help')}
        >
          <Keyboard />
        </IconButton>
        <IconButton
          label={toggleLabel}
          keys={shortcutKeys.toggleSidebar}
          side="right"
          aria-expanded={!isCollapsed}
          onClick={toggle}
        >
          {isCollapsed ? <PanelLeftOpen /> : <PanelLeftClose />}
        </IconButton>
      </div>
    </aside>
  );
}
