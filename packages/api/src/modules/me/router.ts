import { Me, Profile, UpdateProfileInput } from '@switchboard/validators';
import { procedure, router } from '../../trpc.ts';
import { updateProfile } from './mutations.ts';
import { getMe } from './queries.ts';

export const meRouter = router({
  get: procedure.output(Me).query(({ ctx }) => getMe(ctx)),
  updateProfile: procedure
    .input(UpdateProfileInput)
    .output(Profile)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
});
