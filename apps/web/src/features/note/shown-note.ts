import type { Interaction, Note } from '@switchboard/validators';

/** A note as a list or a timeline shows it: enough to read it, change it and delete it. */
export type ShownNote = {
  id: string;
  body: string;
  authorId: string | null;
  contactId: string | null;
  writtenAt: string;
  /** The version an edit begins from. A timeline does not know it; the save finds out. */
  updatedAt: string;
};

export const fromNote = (note: Note): ShownNote => ({
  id: note.id,
  body: note.body,
  authorId: note.authorUserId,
  contactId: note.contactId,
  writtenAt: note.createdAt,
  updatedAt: note.updatedAt,
});

export const fromInteraction = (row: Interaction): ShownNote => ({
  id: row.sourceId,
  body: row.summary,
  authorId: row.actorId,
  contactId: row.contactId,
  writtenAt: row.occurredAt,
  updatedAt: row.occurredAt,
});
