import { columnsAs, notes, type SQL, sql } from '@switchboard/db';
import type { ListNotesInput, Note } from '@switchboard/validators';
import { decodeCursor, TimeCursor, toPage } from '../../page.ts';
import type { Scope } from '../../trpc.ts';
import { inWorkspace, noteShape } from './shape.ts';

/** Newest first; of a call, a contact (its calls' notes included) or a company. */
export async function listNotes(
  { tx }: Scope,
  { limit, cursor, callId, contactId, companyId }: ListNotesInput,
) {
  const after = decodeCursor(cursor, TimeCursor);
  const parts: SQL[] = [inWorkspace];
  if (callId) parts.push(sql`${notes.callId} = ${callId}::uuid`);
  if (contactId) parts.push(sql`${notes.contactId} = ${contactId}::uuid`);
  if (companyId) parts.push(sql`${notes.companyId} = ${companyId}::uuid`);
  if (after)
    parts.push(sql`(${notes.createdAt}, ${notes.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const rows = await tx.last(() =>
    tx.query<Note>(sql`
      select ${columnsAs(noteShape)} from ${notes} where ${sql.join(parts, sql` and `)}
      order by ${notes.createdAt} desc, ${notes.id} desc limit ${limit + 1}`),
  );
  return toPage(rows, limit, (row) => [row.createdAt, row.id]);
}
