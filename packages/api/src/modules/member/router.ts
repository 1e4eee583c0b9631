import { Member, page } from '@switchboard/validators';
import { procedure, router } from '../../trpc.ts';
import { listMembers } from './queries.ts';

export const membersRouter = router({
  list: procedure.output(page(Member)).query(({ ctx }) => listMembers(ctx)),
});
