import { assignments, insertInto, sql, workspaces } from '@switchboard/db';
import type { CreateWorkspaceInput, UpdateWorkspaceInput, Workspace } from '@switchboard/validators';
import { randomUUID } from 'node:crypto';
import { DomainError } from '../../errors.ts';
import { answerRetry, createHashOf } from '../../retry.ts';
import type { Scope } from '../../trpc.ts';
import { selectWorkspaces } from './queries.ts';

const byId = (id: string) =>
  selectWorkspaces({ createHash: sql`${workspaces.createHash}` }, sql`${workspaces.id} = ${id}::uuid`);

async function getOwn(
  tx: Scope['tx'],
  id: string,
): Promise<(Workspace & { createHash: string | null }) | undefined> {
  const [row] = await tx.query<Workspace & { createHash: string | null }>(byId(id));
  return row;
}

/** Idempotent: makes what is missing of the caller's profile and personal workspace. */
export async function ensurePersonalWorkspace({ tx }: Scope): Promise<Workspace> {
  const [made] = await tx.query<{ id: string | null }>(sql`select public.ensure_personal_workspace() as id`);
  const workspace = made?.id ? await getOwn(tx, made.id) : undefined;
  if (!workspace) throw new DomainError('NO_PROFILE');
  return workspace;
}

export async function createWorkspace({ tx }: Scope, input: CreateWorkspaceInput): Promise<Workspace> {
  const id = input.id ?? randomUUID();
  const createHash = createHashOf(input);
  if (input.id) {
    // Neither `on conflict` nor `returning` can see the row before its membership is there: retries take turns instead.
    await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`);
    const existing = await getOwn(tx, id);
    if (existing) return answerRetry(existing, createHash);
  }
  await tx.query(
    insertInto(workspaces, {
      id,
      name: input.name,
      slug: '',
      createdBy: sql`private.caller_id()`,
      createHash,
    }),
  );
  const row = await getOwn(tx, id);
  if (!row) throw new DomainError('ID_TAKEN');
  return row;
}

export async function updateWorkspace({ tx }: Scope, input: UpdateWorkspaceInput): Promise<Workspace> {
  const { id, expectedUpdatedAt, ...fields } = input;
  const changes = assignments(workspaces, fields);
  const unchanged = expectedUpdatedAt
    ? sql`and ${workspaces.updatedAt} = ${expectedUpdatedAt}::timestamptz`
    : sql``;
  const updated = changes
    ? await tx.query(
        sql`update ${workspaces} set ${changes} where ${workspaces.id} = ${id}::uuid ${unchanged} returning id`,
      )
    : [];
  const current = await getOwn(tx, id);
  if (!current) throw new DomainError('NOT_FOUND');
  if (updated.length > 0 || !changes) return current;
  const [may] = await tx.query(sql`
    select from private.workspaces_where('workspace.manage') w where w = ${id}::uuid`);
  if (!may) throw new DomainError('NOT_ALLOWED');
  throw new DomainError('STALE', { current });
}

/** Everything in it goes too. */
export async function removeWorkspace({ tx }: Scope, { id }: { id: string }): Promise<{ id: string }> {
  const current = await getOwn(tx, id);
  if (!current) throw new DomainError('NOT_FOUND');
  if (current.isPersonal) throw new DomainError('PERSONAL_WORKSPACE');
  const removed = await tx.query(
    sql`delete from ${workspaces} where ${workspaces.id} = ${id}::uuid returning id`,
  );
  if (removed.length === 0) throw new DomainError('NOT_ALLOWED');
  return { id };
}
