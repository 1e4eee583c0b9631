import {
  ById,
  Contact,
  ContactPage,
  CreateContactInput,
  ListContactsInput,
  Removed,
  TimelineInput,
  TimelinePage,
  UpdateContactInput,
  withOperationId,
} from '@switchboard/validators';
import { withOperation } from '../../operation.ts';
import { procedure, router } from '../../trpc.ts';
import { listContacts } from './list.ts';
import { createContact, removeContact, restoreContact, updateContact } from './mutations.ts';
import { contactTimeline, getContact } from './queries.ts';

export const contactsRouter = router({
  list: procedure
    .input(ListContactsInput)
    .output(ContactPage)
    .query(({ ctx, input }) => listContacts(ctx, input)),
  get: procedure
    .input(ById)
    .output(Contact)
    .query(({ ctx, input }) => getContact(ctx, input)),
  timeline: procedure
    .input(TimelineInput)
    .output(TimelinePage)
    .query(({ ctx, input }) => contactTimeline(ctx, input)),
  create: procedure
    .input(CreateContactInput)
    .output(Contact)
    .mutation(({ ctx, input }) => createContact(ctx, input)),
  update: procedure
    .input(UpdateContactInput)
    .output(withOperationId(Contact))
    .mutation(({ ctx, input }) => withOperation(ctx, updateContact(ctx, input))),
  remove: procedure
    .input(ById)
    .output(Removed)
    .mutation(({ ctx, input }) => withOperation(ctx, removeContact(ctx, input))),
  restore: procedure
    .input(ById)
    .output(Contact)
    .mutation(({ ctx, input }) => restoreContact(ctx, input)),
});
