import {
  calls,
  columnsAs,
  companies,
  contacts,
  insertInto,
  notes,
  type SQL,
  sql,
  statement,
} from '@switchboard/db';
import type { CreateNoteInput, Note, UpdateNoteInput } from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import { answerRetry, createHashOf } from '../../retry.ts';
import type { Scope } from '../../trpc.ts';
import { inWorkspace, noteShape } from './shape.ts';

type Params = { id: string | null; body: string; target: string; createHash: string | null };
const given = (name: keyof Params) => sql`${sql.placeholder(name)}`;

/** The target is checked by the statement that makes the note: no row comes back when it is not there. */
const insertNote = (column: 'callId' | 'contactId' | 'companyId', source: SQL) =>
  statement<Note, Params>(sql`
    ${insertInto(
      notes,
      {
        id: sql`coalesce(${given('id')}::uuid, private.uuid_v7())`,
        workspaceId: sql`private.workspace_id()`,
        authorUserId: sql`private.caller_id()`,
        bodyText: given('body'),
        [column]: given('target'),
        createHash: given('createHash'),
      },
      source,
    )} on conflict (workspace_id, id) do nothing returning ${columnsAs(noteShape)}`);

const target = sql`${given('target')}::uuid`;
const onCall = insertNote(
  'callId',
  sql`from ${calls} where ${calls.workspaceId} = private.workspace_id() and ${calls.id} = ${target}`,
);
const onContact = insertNote(
  'contactId',
  sql`from ${contacts} where ${contacts.workspaceId} = private.workspace_id() and ${contacts.id} = ${target}
    and ${contacts.deletedAt} is null`,
);
const onCompany = insertNote(
  'companyId',
  sql`from ${companies} where ${companies.workspaceId} = private.workspace_id() and ${companies.id} = ${target}
    and ${companies.deletedAt} is null`,
);

export async function createNote({ tx }: Scope, input: CreateNoteInput): Promise<Note> {
  const { id = null, body, callId, contactId, companyId } = input;
  const insert = callId ? onCall : contactId ? onContact : onCompany;
  const noteTarget = callId ?? contactId ?? companyId ?? '';
  const createHash = createHashOf(input);
  const [made] = await tx.last(() => tx.run(insert, { id, body, target: noteTarget, createHash }));
  if (made) return made;
  const [existing] = id
    ? await tx.query<Note & { createHash: string | null }>(sql`
        select ${columnsAs({ ...noteShape, createHash: notes.createHash })} from ${notes}
        where ${inWorkspace} and ${notes.id} = ${id}::uuid`)
    : [];
  return answerRetry(existing, createHash);
}

export async function updateNote(
  { tx }: Scope,
  { id, body, expectedUpdatedAt }: UpdateNoteInput,
): Promise<Note> {
  const unchanged = expectedUpdatedAt
    ? sql`and ${notes.updatedAt} = ${expectedUpdatedAt}::timestamptz`
    : sql``;
  const [row] = await tx.query<Note>(sql`
    update ${notes} set body_text = ${body} where ${inWorkspace} and ${notes.id} = ${id}::uuid ${unchanged}
    returning ${columnsAs(noteShape)}`);
  if (row) return row;
  const [current] = await tx.query<Note>(
    sql`select ${columnsAs(noteShape)} from ${notes} where ${inWorkspace} and ${notes.id} = ${id}::uuid`,
  );
  throw current ? new DomainError('STALE', { current }) : new DomainError('NOT_FOUND');
}

export async function removeNote({ tx }: Scope, { id }: { id: string }): Promise<{ id: string }> {
  const [row] = await tx.last(() =>
    tx.query<{ id: string }>(
      sql`delete from ${notes} where ${inWorkspace} and ${notes.id} = ${id}::uuid returning id`,
    ),
  );
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
