import {
  ById,
  CreateWorkspaceInput,
  page,
  Removed,
  UpdateWorkspaceInput,
  Workspace,
} from '@switchboard/validators';
import { withOperation } from '../../operation.ts';
import { procedure, router } from '../../trpc.ts';
import { createWorkspace, ensurePersonalWorkspace, removeWorkspace, updateWorkspace } from './mutations.ts';
import { listWorkspaces } from './queries.ts';

export const workspacesRouter = router({
  ensurePersonal: procedure.output(Workspace).mutation(({ ctx }) => ensurePersonalWorkspace(ctx)),
  list: procedure.output(page(Workspace)).query(({ ctx }) => listWorkspaces(ctx)),
  create: procedure
    .input(CreateWorkspaceInput)
    .output(Workspace)
    .mutation(({ ctx, input }) => createWorkspace(ctx, input)),
  update: procedure
    .input(UpdateWorkspaceInput)
    .output(Workspace)
    .mutation(({ ctx, input }) => updateWorkspace(ctx, input)),
  remove: procedure
    .input(ById)
    .output(Removed)
    .mutation(({ ctx, input }) => withOperation(ctx, removeWorkspace(ctx, input))),
});
