import { type SQL, sql } from 'drizzle-orm';
import { pgPolicy, pgRole } from 'drizzle-orm/pg-core';
import { authenticatedRole } from 'drizzle-orm/supabase';
import type { Permission } from '@switchboard/validators';

/** Jobs and provider webhooks: bound to one workspace by their claims, with policies of their own. */
export const systemRole = pgRole('switchboard_system').existing();

const literal = (permission: Permission) => sql.raw(`'${permission}'`);

/**
 * Rows of workspaces in which the caller has a permission (and, for records, sees everyone's). The sub-select is an
 * InitPlan: membership is looked up once per statement, and an index can use the result.
 */
export const where = (permission: Permission) =>
  sql`workspace_id = any (array(select private.workspaces_where(${literal(permission)})))`;

/** The same whosever records: for what belongs to nobody, like members and settings. */
export const whereAllowed = (permission: Permission) =>
  sql`workspace_id = any (array(select private.workspaces_allowing(${literal(permission)})))`;

/** The same for members who see only their own records: `mine` says which those are. */
export const whereOwn = (permission: Permission, mine: SQL) =>
  sql`(workspace_id = any (array(select private.own_workspaces_where(${literal(permission)}))) and ${mine})`;

export const records = (permission: Permission, mine: SQL) =>
  sql`${where(permission)} or ${whereOwn(permission, mine)}`;

export const inAdminWorkspace = sql`workspace_id = any (array(select private.admin_workspaces()))`;
export const callerId = sql`(select private.caller_id())`;
/** Not under an API key: what is a person's own is none of their keys' business. */
export const isPerson = sql`(select private.is_person())`;
export const inSystemWorkspace = sql`workspace_id = (select private.system_workspace())`;

type Command = 'select' | 'insert' | 'update' | 'delete';
type Rule = { using?: SQL; withCheck?: SQL };

/** One policy for one command, named `<table>_<command>_<who>`. */
export function policy(table: string, command: Command, who: string, rule: Rule) {
  return pgPolicy(`${table}_${command}_${who}`, { for: command, to: authenticatedRole, ...rule });
}

/** Must hold on top of the permissive one. */
export function restriction(table: string, command: Command, who: string, rule: Rule) {
  return pgPolicy(`${table}_${command}_${who}`, {
    as: 'restrictive',
    for: command,
    to: authenticatedRole,
    ...rule,
  });
}

/** What a system actor may do with the rows of its one workspace. */
export function systemPolicies(table: string, commands: readonly Command[]) {
  return commands.map((command) =>
    pgPolicy(`${table}_${command}_system`, {
      for: command,
      to: systemRole,
      ...(command === 'insert' ? {} : { using: inSystemWorkspace }),
      ...(command === 'insert' || command === 'update' ? { withCheck: inSystemWorkspace } : {}),
    }),
  );
}
