'use client';

import type { Workspace } from '@switchboard/validators';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { SettingsRow, SettingsSection } from '@/features/settings/settings-section.tsx';
import { welcomePath } from '@/lib/auth/next-path.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** Nothing brings a workspace back, so its name must be typed first. */
export function DeleteWorkspace({ workspace }: { workspace: Workspace }) {
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const remove = useMutation(
    trpc.workspaces.remove.mutationOptions({
      meta: { failure: `${workspace.name} was not deleted` },
      onSuccess: () => window.location.assign(welcomePath()),
    }),
  );

  const changeOpen = (next: boolean) => {
    setOpen(next);
    setTyped('');
  };
  return (
    <SettingsSection title="Danger">
      <SettingsRow label="Delete workspace" hint="With its contacts, calls and notes, for everybody in it.">
        <Button variant="danger-ghost" onClick={() => changeOpen(true)}>
          Delete {workspace.name}
        </Button>
      </SettingsRow>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={changeOpen}
        title={`Delete ${workspace.name}?`}
        description="Its contacts, companies, calls and notes go with it, for every member. This cannot be undone."
        confirmLabel="Delete workspace"
        confirmDisabled={typed.trim() !== workspace.name}
        pending={remove.isPending || remove.isSuccess}
        onConfirm={() => remove.mutate({ id: workspace.id })}
      >
        <Field label={`Type “${workspace.name}” to confirm`}>
          <Input
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
      </ConfirmDialog>
    </SettingsSection>
  );
}
