import { SearchInput, SearchOutput } from '@switchboard/validators';
import { procedure, router } from '../../trpc.ts';
import { searchGlobal } from './queries.ts';

export const searchRouter = router({
  global: procedure
    .input(SearchInput)
    .output(SearchOutput)
    .query(({ ctx, input }) => searchGlobal(ctx, input)),
});
