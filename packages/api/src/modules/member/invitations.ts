import { columnsAs, insertInto, invitations, sql } from '@switchboard/db';
import {
  type ById,
  type Invitation,
  type InvitationView,
  invitationLifetimeDays,
  type InviteInput,
  type SentInvitation,
} from '@switchboard/validators';
import { createHash, randomBytes } from 'node:crypto';
import { DomainError } from '../../errors.ts';
import type { Scope } from '../../trpc.ts';
import { acceptUrlOf, sendInvitation } from './invitation-mail.ts';

const shape = {
  id: invitations.id,
  email: invitations.email,
  role: invitations.role,
  invitedBy: invitations.invitedBy,
  expiresAt: invitations.expiresAt,
  createdAt: invitations.createdAt,
};
const pending = sql`${invitations.workspaceId} = private.workspace_id() and ${invitations.acceptedAt} is null`;
const expiry = sql`(now() + make_interval(days => ${sql.raw(String(invitationLifetimeDays))}))`;

/** The token goes out in the mail; what is kept cannot be turned back into it. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');
const makeToken = () => {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashOf(token) };
};

export async function listInvitations({ tx }: Scope): Promise<{ items: Invitation[]; nextCursor: null }> {
  const items = await tx.last(() =>
    tx.query<Invitation>(
      sql`select ${columnsAs(shape)} from ${invitations} where ${pending} order by ${invitations.createdAt} desc, id`,
    ),
  );
  return { items, nextCursor: null };
}

/** The mail leaves when the invitation stands, so that its link works whenever it is opened. */
async function send({ tx }: Scope, invitation: Invitation, token: string): Promise<SentInvitation> {
  const [names] = await tx.query<{ workspaceId: string; workspace: string; inviter: string }>(sql`
    select w.id as "workspaceId", w.name as workspace, coalesce(p.full_name, p.email) as inviter
    from public.workspaces w join public.profiles p on p.id = private.caller_id()
    where w.id = private.workspace_id()`);
  if (!names) throw new DomainError('NO_WORKSPACE');
  await tx.commit();
  const mail = await sendInvitation({ ...names, ...invitation, token });
  return { ...invitation, acceptUrl: acceptUrlOf(token), mail };
}

export async function invite(scope: Scope, input: InviteInput): Promise<SentInvitation> {
  const { tx } = scope;
  const { token, tokenHash } = makeToken();
  const [member] = await tx.query(sql`
    select from public.workspace_members m join public.profiles p on p.id = m.user_id
    where m.workspace_id = private.workspace_id() and p.email = ${input.email}`);
  if (member) throw new DomainError('ALREADY_A_MEMBER');
  // An invitation that has expired does not stand in the way of another.
  await tx.query(
    sql`delete from ${invitations} where ${pending} and ${invitations.email} = ${input.email} and ${invitations.expiresAt} < now()`,
  );
  const values = {
    ...input,
    workspaceId: sql`private.workspace_id()`,
    tokenHash,
    expiresAt: expiry,
    invitedBy: sql`private.caller_id()`,
  };
  const [made] = await tx.query<Invitation>(
    sql`${insertInto(invitations, values)} returning ${columnsAs(shape)}`,
  );
  if (!made) throw new DomainError('NOT_ALLOWED');
  return send(scope, made, token);
}

/** With a new link; the one before stops working. */
export async function resendInvitation(scope: Scope, { id }: ById): Promise<SentInvitation> {
  const { token, tokenHash } = makeToken();
  const [row] = await scope.tx.query<Invitation>(sql`
    update ${invitations} set token_hash = ${tokenHash}, expires_at = ${expiry}
    where ${pending} and ${invitations.id} = ${id}::uuid returning ${columnsAs(shape)}`);
  if (!row) throw new DomainError('NOT_FOUND');
  return send(scope, row, token);
}

export async function revokeInvitation({ tx }: Scope, { id }: ById): Promise<{ id: string }> {
  const [row] = await tx.query<{ id: string }>(
    sql`delete from ${invitations} where ${pending} and ${invitations.id} = ${id}::uuid returning id`,
  );
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

export async function viewInvitation({ tx }: Scope, { token }: { token: string }): Promise<InvitationView> {
  const [row] = await tx.query<InvitationView>(sql`
    select state, workspace_id as "workspaceId", workspace_name as "workspaceName", email, role,
      inviter_name as "inviterName"
    from private.invitation_by(${hashOf(token)})`);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

export async function acceptInvitation(
  { tx }: Scope,
  { token }: { token: string },
): Promise<{ workspaceId: string }> {
  const [row] = await tx.query<{ workspaceId: string }>(
    sql`select private.accept_invitation(${hashOf(token)}) as "workspaceId"`,
  );
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
