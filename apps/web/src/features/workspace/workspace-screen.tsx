'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { useMay, useMe } from '@/features/me/use-me.ts';
import { openOverlay } from '@/features/shell/overlay.ts';
import { SettingsRow, SettingsSection } from '@/features/settings/settings-section.tsx';
import { DeleteWorkspace } from './delete-workspace.tsx';
import { MemberList } from './member-list.tsx';
import { WorkspaceForm } from './workspace-form.tsx';

export function WorkspaceScreen() {
  const { activeWorkspace } = useMe();
  const mayManage = useMay('workspace.manage');
  const mayRemove = useMay('workspace.remove');
  const maySeeMembers = useMay('members.read');

  const create = (
    <Button variant="secondary" onClick={() => openOverlay('create-workspace')}>
      <Plus />
      Create workspace
    </Button>
  );
  return (
    <>
      {activeWorkspace ? (
        <>
          <SettingsSection title="Workspace">
            {mayManage ? (
              <WorkspaceForm workspace={activeWorkspace} />
            ) : (
              <SettingsRow label="Name">
                <span className="text-sm">{activeWorkspace.name}</span>
              </SettingsRow>
            )}
            <SettingsRow label="Slug" hint="Its short name, unlike any other.">
              <code className="font-mono text-sm select-all">{activeWorkspace.slug}</code>
            </SettingsRow>
          </SettingsSection>
          {maySeeMembers ? (
            <SettingsSection title="Members">
              <MemberList />
            </SettingsSection>
          ) : null}
          <SettingsSection title="Another workspace">
            <SettingsRow label="Keep work apart" hint="A team or a client of its own, with its own members.">
              {create}
            </SettingsRow>
          </SettingsSection>
          {mayRemove && !activeWorkspace.isPersonal ? <DeleteWorkspace workspace={activeWorkspace} /> : null}
        </>
      ) : (
        <EmptyState
          icon={Plus}
          title="You are in no workspace"
          description="Create one, or ask a colleague to add you to theirs."
          action={create}
        />
      )}
    </>
  );
}
