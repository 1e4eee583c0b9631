'use client';

import { recordVisibilities } from '@switchboard/validators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SegmentedControl } from '@/components/ui/segmented-control.tsx';
import { toast } from '@/components/ui/toaster.tsx';
import { useMay, useMe } from '@/features/me/use-me.ts';
import { SettingsRow, SettingsSection } from '@/features/settings/settings-section.tsx';
import { useTRPC } from '@/trpc/client.tsx';

const labels: Record<(typeof recordVisibilities)[number], string> = { all: 'All records', own: 'Their own' };
const segments = recordVisibilities.map((value) => ({ value, label: labels[value] }));

/** Whether members see everybody's records or only their own. */
export function VisibilitySection() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { activeWorkspace } = useMe();
  const mayManage = useMay('workspace.manage');
  const update = useMutation(
    trpc.workspaces.update.mutationOptions({
      meta: { failure: 'The setting was not changed' },
      onSuccess: ({ recordVisibility }) =>
        toast.success(
          recordVisibility === 'all' ? 'Members see all records' : 'Members see their own records',
        ),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.me.get.queryKey() }),
    }),
  );
  if (!activeWorkspace) return null;
  const shown = update.isPending ? update.variables.recordVisibility : activeWorkspace.recordVisibility;
  return (
    <SettingsSection title="Records">
      <SettingsRow
        label="Members see"
        hint="Their own are those they own or are assigned, with all that belongs to them. Admins see everything."
      >
        {mayManage ? (
          <SegmentedControl
            label="Members see"
            segments={segments}
            value={shown}
            onValueChange={(recordVisibility) => {
              if (recordVisibility !== shown) update.mutate({ id: activeWorkspace.id, recordVisibility });
            }}
          />
        ) : (
          <span className="text-sm">{labels[activeWorkspace.recordVisibility]}</span>
        )}
      </SettingsRow>
    </SettingsSection>
  );
}
