'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { CreateWorkspaceInput, type Workspace } from '@switchboard/validators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { toast } from '@/components/ui/toaster.tsx';
import { useTRPC } from '@/trpc/client.tsx';

const WorkspaceFields = CreateWorkspaceInput.pick({ name: true });

export function WorkspaceForm({ workspace }: { workspace: Workspace }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { register, handleSubmit, reset, formState } = useForm({
    resolver: zodResolver(WorkspaceFields),
    values: { name: workspace.name },
    resetOptions: { keepDirtyValues: true },
  });

  const save = useMutation(
    trpc.workspaces.update.mutationOptions({
      meta: { failure: 'The workspace was not renamed' },
      onSuccess: (saved) => {
        queryClient.setQueryData(
          trpc.me.get.queryKey(),
          (me) =>
            me && {
              ...me,
              activeWorkspace: saved,
              workspaces: me.workspaces.map((other) => (other.id === saved.id ? saved : other)),
            },
        );
        reset({ name: saved.name });
        toast.success('Workspace renamed');
      },
      // Somebody renamed it in the meantime: show what it is called now.
      onError: () => void queryClient.invalidateQueries({ queryKey: trpc.me.get.queryKey() }),
    }),
  );

  return (
    <form
      noValidate
      className="flex items-start gap-2 border-b p-4"
      onSubmit={handleSubmit(({ name }) =>
        save.mutate({ id: workspace.id, name, expectedUpdatedAt: workspace.updatedAt }),
      )}
    >
      <Field label="Name" error={formState.errors.name?.message} className="flex-1" required>
        <Input {...register('name')} autoComplete="organization" />
      </Field>
      <Button type="submit" className="mt-6.5" disabled={!formState.isDirty} pending={save.isPending}>
        Rename
      </Button>
    </form>
  );
}
