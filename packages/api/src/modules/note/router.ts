import {
  ById,
  CreateNoteInput,
  ListNotesInput,
  Note,
  NotePage,
  Removed,
  UpdateNoteInput,
  withOperationId,
} from '@switchboard/validators';
import { withOperation } from '../../operation.ts';
import { procedure, router } from '../../trpc.ts';
import { createNote, removeNote, updateNote } from './mutations.ts';
import { listNotes } from './queries.ts';

export const notesRouter = router({
  list: procedure
    .input(ListNotesInput)
    .output(NotePage)
    .query(({ ctx, input }) => listNotes(ctx, input)),
  create: procedure
    .input(CreateNoteInput)
    .output(Note)
    .mutation(({ ctx, input }) => createNote(ctx, input)),
  update: procedure
    .input(UpdateNoteInput)
    .output(withOperationId(Note))
    .mutation(({ ctx, input }) => withOperation(ctx, updateNote(ctx, input))),
  remove: procedure
    .input(ById)
    .output(Removed)
    .mutation(({ ctx, input }) => withOperation(ctx, removeNote(ctx, input))),
});
