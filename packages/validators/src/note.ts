import { z } from 'zod';
import { listInput, page } from './list.ts';
import { id, instant, instantOut } from './primitives.ts';
import { text } from './text.ts';

export const note = z.object({
  id: z.string(),
  body: z.string(),
  authorUserId: z.string().nullable(),
  callId: z.string().nullable(),
  contactId: z.string().nullable(),
  companyId: z.string().nullable(),
  createdAt: instantOut,
  updatedAt: instantOut,
});
export type Note = z.infer<typeof note>;
export const notePage = page(note);

const targets = { callId: id.optional(), contactId: id.optional(), companyId: id.optional() };
const hasOneTarget = (input: { callId?: string; contactId?: string; companyId?: string }) =>
  [input.callId, input.contactId, input.companyId].filter(Boolean).length === 1;

export const noteBody = text(20_000);

export const createNoteInput = z
  .object({ id: id.optional(), body: noteBody, ...targets })
  .refine(hasOneTarget, { path: ['contactId'], message: 'Give one of callId, contactId and companyId' });
export type CreateNoteInput = z.infer<typeof createNoteInput>;

export const listNotesInput = listInput.extend(targets);
export type ListNotesInput = z.infer<typeof listNotesInput>;

export const updateNoteInput = z.object({ id, body: noteBody, expectedUpdatedAt: instant.optional() });
export type UpdateNoteInput = z.infer<typeof updateNoteInput>;
