import { z } from 'zod';
import { ListInput, page } from './list.ts';
import { id, instant, instantOut } from './primitives.ts';
import { text } from './text.ts';

export const Note = z.object({
  id: z.string(),
  body: z.string(),
  authorUserId: z.string().nullable(),
  callId: z.string().nullable(),
  contactId: z.string().nullable(),
  companyId: z.string().nullable(),
  createdAt: instantOut,
  updatedAt: instantOut,
});
export type Note = z.infer<typeof Note>;
export const NotePage = page(Note);

const targets = { callId: id.optional(), contactId: id.optional(), companyId: id.optional() };
const hasOneTarget = (input: { callId?: string; contactId?: string; companyId?: string }) =>
  [input.callId, input.contactId, input.companyId].filter(Boolean).length === 1;

export const noteBody = text(20_000);

export const CreateNoteInput = z
  .object({ id: id.optional(), body: noteBody, ...targets })
  .refine(hasOneTarget, { path: ['contactId'], message: 'Give one of callId, contactId and companyId' });
export type CreateNoteInput = z.infer<typeof CreateNoteInput>;

export const ListNotesInput = ListInput.extend(targets);
export type ListNotesInput = z.infer<typeof ListNotesInput>;

export const UpdateNoteInput = z.object({ id, body: noteBody, expectedUpdatedAt: instant.optional() });
export type UpdateNoteInput = z.infer<typeof UpdateNoteInput>;
