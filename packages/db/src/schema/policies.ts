import { type SQL, sql } from 'drizzle-orm';
import { pgPolicy } from 'drizzle-orm/pg-core';
import { authenticatedRole } from 'drizzle-orm/supabase';

/**
 * Rows of workspaces in which the caller works (owner, admin or member; a client is not staff).
 * The sub-select is an InitPlan: membership is looked up once per statement, and an index can use the result.
 */
export const inStaffWorkspace = sql`workspace_id = any (array(select private.staff_workspaces()))`;
export const inAdminWorkspace = sql`workspace_id = any (array(select private.admin_workspaces()))`;
export const callerId = sql`(select private.caller_id())`;

type Command = 'select' | 'insert' | 'update' | 'delete';

/** One policy for one command, named `<table>_<command>_<who>`. */
export function policy(table: string, command: Command, who: string, rule: { using?: SQL; withCheck?: SQL }) {
  return pgPolicy(`${table}_${command}_${who}`, { for: command, to: authenticatedRole, ...rule });
}
