/** As `notes.create` takes it. */
export const maxNoteLength = 20_000;
