import { sql } from 'drizzle-orm';
import type { Actor } from './actor.ts';
import { type Statement, statement } from './statement.ts';

/** What the first statement of a transaction needs besides the actor. */
export type EntryOptions = {
  readOnly: boolean;
  workspaceId: string | null;
  timeoutMs: number;
  requestId: string;
  /** Groups everything one procedure call changes. */
  operationId: string;
};

const text = (name: string) => sql`${sql.placeholder(name)}::text`;
const uuid = (name: string) => sql`${sql.placeholder(name)}::uuid`;
const request = sql`${sql.placeholder('timeoutMs')}::integer, ${text('requestId')}, ${text('operationId')}`;
const readOnly = sql`${sql.placeholder('readOnly')}::boolean`;

const asUser = statement(
  sql`select private.enter(${text('claims')}, ${uuid('workspaceId')}, ${readOnly}, ${request})`,
);
const asViewer = statement(
  sql`select private.enter_as_viewer(${text('claims')}, ${uuid('viewAs')}, ${uuid('workspaceId')}, ${request})`,
);
const withKey = statement(
  sql`select private.enter_with_key(${text('keyHash')}, ${uuid('workspaceId')}, ${readOnly}, ${request})`,
);
const asSystem = statement(
  sql`select private.enter_as_system(${uuid('workspaceId')}, ${readOnly}, ${request})`,
);

type Entry = { statement: Statement<unknown, Record<string, unknown>>; params: Record<string, unknown> };

/** The statement that turns the server's login into the actor, for one transaction. */
export function entryOf(actor: Actor, options: EntryOptions): Entry {
  switch (actor.kind) {
    case 'user':
      return actor.viewAs
        ? { statement: asViewer, params: { ...options, claims: actor.claims, viewAs: actor.viewAs } }
        : { statement: asUser, params: { ...options, claims: actor.claims } };
    case 'apiKey':
      return { statement: withKey, params: { ...options, keyHash: actor.keyHash } };
    case 'system':
      return { statement: asSystem, params: { ...options, workspaceId: actor.workspaceId } };
  }
}
