import {
  ApiKey,
  ById,
  CreateApiKeyInput,
  ListInput,
  NewApiKey,
  page,
  Removed,
} from '@switchboard/validators';
import { withOperation } from '../../operation.ts';
import { procedure, router } from '../../trpc.ts';
import { createApiKey, revokeApiKey } from './mutations.ts';
import { listApiKeys } from './queries.ts';

export const apiKeysRouter = router({
  list: procedure
    .input(ListInput)
    .output(page(ApiKey))
    .query(({ ctx, input }) => listApiKeys(ctx, input)),
  create: procedure
    .input(CreateApiKeyInput)
    .output(NewApiKey)
    .mutation(({ ctx, input }) => createApiKey(ctx, input)),
  revoke: procedure
    .input(ById)
    .output(Removed)
    .mutation(({ ctx, input }) => withOperation(ctx, revokeApiKey(ctx, input))),
});
