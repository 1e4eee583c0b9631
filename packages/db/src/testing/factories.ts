import type { WorkspaceRole } from '@switchboard/validators';
import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import type { Actor } from '../actor.ts';
import { signToken } from './token.ts';

export type TestUser = {
  id: string;
  email: string;
  token: string;
  actor: Extract<Actor, { kind: 'user' }>;
  personalWorkspaceId: string;
};

type UserOptions = { fullName?: string; metadata?: Record<string, unknown> };

/** Rows for a suite, made as the owner: past every policy, but not past triggers and constraints. */
export function factories(owner: postgres.Sql) {
  async function makeUser({ fullName = 'Test Person', metadata = {} }: UserOptions = {}): Promise<TestUser> {
    const id = randomUUID();
    const email = `person-${id}@example.test`;
    const userMetadata = { full_name: fullName, ...metadata };
    await owner`
      insert into auth.users (id, email, raw_user_meta_data)
      values (${id}, ${email}, ${owner.json(asJson(userMetadata))})`;
    const [personal] = await owner<{ id: string }[]>`
      select id from public.workspaces where created_by = ${id} and is_personal`;
    const claims = { sub: id, email, user_metadata: userMetadata };
    return {
      id,
      email,
      token: signToken(claims),
      actor: { kind: 'user', userId: id, claims: JSON.stringify({ ...claims, role: 'authenticated' }) },
      personalWorkspaceId: personal?.id ?? '',
    };
  }

  /** Its maker becomes the owner, by trigger. */
  async function makeWorkspace(maker: TestUser, name = 'Test workspace'): Promise<string> {
    return insert('workspaces', { name, slug: '', created_by: maker.id });
  }

  async function addMember(workspaceId: string, user: TestUser, role: WorkspaceRole): Promise<void> {
    await owner`
      insert into public.workspace_members (workspace_id, user_id, role) values (${workspaceId}, ${user.id}, ${role})`;
  }

  async function removeMember(workspaceId: string, user: TestUser): Promise<void> {
    await owner`
      delete from public.workspace_members where workspace_id = ${workspaceId} and user_id = ${user.id}`;
  }

  /** Any row of a table with an `id`, by its column names. */
  async function insert(table: string, values: Record<string, unknown>): Promise<string> {
    const [row] = await owner<{ id: string }[]>`
      insert into ${owner(`public.${table}`)} ${owner(asRow(values))} returning id`;
    if (!row) throw new Error(`No row came back from ${table}`);
    return row.id;
  }

  const makeContact = (workspaceId: string, values: Record<string, unknown> = {}) =>
    insert('contacts', { workspace_id: workspaceId, full_name: 'Test Contact', ...values });

  const makeCompany = (workspaceId: string, values: Record<string, unknown> = {}) =>
    insert('companies', { workspace_id: workspaceId, name: 'Test Company', ...values });

  const makeCall = (workspaceId: string, values: Record<string, unknown> = {}) =>
    insert('calls', { workspace_id: workspaceId, direction: 'outbound', ...values });

  const makeNote = (workspaceId: string, values: Record<string, unknown>) =>
    insert('notes', { workspace_id: workspaceId, body_text: 'Test note', ...values });

  return {
    makeUser,
    makeWorkspace,
    addMember,
    removeMember,
    insert,
    makeContact,
    makeCompany,
    makeCall,
    makeNote,
  };
}

/** The driver's JSON and row types are narrower than what it serialises. */
const asJson = (value: unknown) => value as postgres.JSONValue;
const asRow = (values: Record<string, unknown>) => values as Record<string, string>;
