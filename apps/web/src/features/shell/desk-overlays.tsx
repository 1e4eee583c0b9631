'use client';

import { Keyboard, LogOut, Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useSignOut } from '@/features/auth/use-sign-out.ts';
import { shortcutKeys } from '@/features/shortcuts/keys.ts';
import { ShortcutListener } from '@/features/shortcuts/shortcut-listener.tsx';
import { useAction } from '@/features/shortcuts/use-action.ts';
import { WorkspaceActions } from '@/features/workspace/workspace-actions.tsx';
import type { NavItem } from './nav-items.ts';
import { closeOverlay, openOverlay, useOverlay } from './overlay.ts';
import { ThemeActions } from './theme-actions.tsx';
import { useNavItems } from './use-nav-items.ts';

const PaletteDialog = dynamic(() =>
  import('@/features/palette/palette-dialog.tsx').then((module) => module.PaletteDialog),
);
const HelpDialog = dynamic(() =>
  import('@/features/shortcuts/help-dialog.tsx').then((module) => module.HelpDialog),
);
const CreateWorkspaceDialog = dynamic(() =>
  import('@/features/workspace/create-workspace-dialog.tsx').then((module) => module.CreateWorkspaceDialog),
);

function GoTo({ item }: { item: NavItem }) {
  const router = useRouter();
  useAction({
    label: item.label,
    group: 'Go to',
    keys: item.keys,
    icon: item.icon,
    keywords: ['go', 'open'],
    run: () => router.push(item.href),
  });
  return null;
}

/** The palette, the list of keys, and what can be done from everywhere. */
export function DeskOverlays() {
  const overlay = useOverlay();
  const { signOut } = useSignOut();

  useAction({
    label: 'Search or jump to',
    group: 'Help',
    keys: shortcutKeys.palette,
    icon: Search,
    hideInPalette: true,
    run: () => openOverlay('palette'),
  });
  useAction({
    label: 'Keyboard',
    group: 'Help',
    keys: shortcutKeys.help,
    icon: Keyboard,
    keywords: ['shortcuts', 'keys', 'hotkeys'],
    run: () => openOverlay('help'),
  });
  useAction({
    label: 'Sign out',
    group: 'Account',
    icon: LogOut,
    keywords: ['log', 'out', 'leave'],
    run: () => void signOut(),
  });

  const onOpenChange = (isOpen: boolean) => {
    if (!isOpen) closeOverlay();
  };
  return (
    <>
      <ShortcutListener />
      <ThemeActions />
      <WorkspaceActions />
      {useNavItems().map((item) => (
        <GoTo key={item.href} item={item} />
      ))}
      {overlay === 'palette' ? <PaletteDialog open onOpenChange={onOpenChange} /> : null}
      {overlay === 'create-workspace' ? <CreateWorkspaceDialog open onOpenChange={onOpenChange} /> : null}
      {overlay === 'help' ? <HelpDialog open onOpenChange={onOpenChange} /> : null}
    </>
  );
}
