import {
  EffectivePermissions,
  ExplainInput,
  Explanation,
  PermissionMatrix,
  UpdatedPermissions,
  UpdatePermissionInput,
  ViewAs,
  ViewAsInput,
} from '@switchboard/validators';
import { withOperation } from '../../operation.ts';
import { procedure, router } from '../../trpc.ts';
import { noteViewAs, updatePermission } from './mutations.ts';
import { effectivePermissions, explainAccess, permissionMatrix } from './queries.ts';

export const permissionsRouter = router({
  effective: procedure.output(EffectivePermissions).query(({ ctx }) => effectivePermissions(ctx)),
  matrix: procedure.output(PermissionMatrix).query(({ ctx }) => permissionMatrix(ctx)),
  update: procedure
    .input(UpdatePermissionInput)
    .output(UpdatedPermissions)
    .mutation(({ ctx, input }) => withOperation(ctx, updatePermission(ctx, input))),
  explain: procedure
    .input(ExplainInput)
    .output(Explanation)
    .query(({ ctx, input }) => explainAccess(ctx, input)),
  startViewAs: procedure
    .input(ViewAsInput)
    .output(ViewAs)
    .mutation(({ ctx, input }) => noteViewAs(ctx, input, true)),
  stopViewAs: procedure
    .input(ViewAsInput)
    .output(ViewAs)
    .mutation(({ ctx, input }) => noteViewAs(ctx, input, false)),
});
