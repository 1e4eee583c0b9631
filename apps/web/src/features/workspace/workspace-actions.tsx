'use client';

import type { Workspace } from '@switchboard/validators';
import { Building2, Plus } from 'lucide-react';
import { useMe } from '@/features/me/use-me.ts';
import { openOverlay } from '@/features/shell/overlay.ts';
import { useAction } from '@/features/shortcuts/use-action.ts';
import { switchWorkspace } from './switch-workspace.ts';

function SwitchTo({ workspace }: { workspace: Workspace }) {
  useAction({
    label: `Switch to ${workspace.name}`,
    group: 'Account',
    icon: Building2,
    keywords: ['workspace', workspace.slug],
    run: () => switchWorkspace(workspace.id),
  });
  return null;
}

/** The workspaces, in the palette. */
export function WorkspaceActions() {
  const { workspaces, activeWorkspace } = useMe();
  useAction({
    label: 'Create workspace',
    group: 'Create',
    icon: Plus,
    keywords: ['new', 'team'],
    run: () => openOverlay('create-workspace'),
  });
  return workspaces
    .filter(({ id }) => id !== activeWorkspace?.id)
    .map((workspace) => <SwitchTo key={workspace.id} workspace={workspace} />);
}
