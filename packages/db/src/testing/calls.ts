import { type SQL, sql } from 'drizzle-orm';
import type { World } from './world.ts';

/**
 * How each function that `authenticated` may run is called with the ids of a workspace: as somebody would who knows
 * them all, with a token that was meant for somebody else. What only rearranges its arguments gets none of them.
 */
export function callsInto({ marker, workspaceId, people, rows }: World): Record<string, SQL> {
  const workspace = sql`${workspaceId}::uuid`;
  const member = sql`${people.member.id}::uuid`;
  const operation = sql`${rows.contactOperation}::uuid`;
  const contacts = sql`${JSON.stringify([{ row_id: rows.contact, before: { full_name: 'taken' } }])}::text::jsonb`;
  const record = sql`set_config('switchboard.record', ${`contacts ${rows.contact}`}, true)`;
  const invitationHash = sql`${rows.invitationHash}::text`;
  return {
    'private.accept_invitation(text)': sql`select private.accept_invitation(${invitationHash})`,
    'private.add_job(text,jsonb,timestamptz)': sql`select private.add_job('probe')`,
    'private.admin_workspaces()': sql`select private.admin_workspaces()`,
    'private.audit_actor_names(uuid,uuid[])': sql`
      select * from private.audit_actor_names(${workspace}, array[${people.owner.id}::uuid, ${rows.apiKey}::uuid])`,
    'private.caller_id()': sql`select private.caller_id()`,
    'private.changes_since(pg_snapshot,integer)': sql`
      select * from private.changes_since('1:1:'::pg_snapshot, 100000)`,
    'private.claim(text)': sql`select private.claim('sub'), private.claim('only_workspace')`,
    'private.column_list(text[],text)': sql`select private.column_list(array['full_name'], '?')`,
    'private.company_by_name(text)': sql`select private.company_by_name(${marker})`,
    'private.effective_permissions(uuid)': sql`
      select w.id from (values (${workspace})) w (id), unnest(private.effective_permissions(w.id)) p`,
    'private.expect_rows(integer,jsonb)': sql`select private.expect_rows(0, '[]')`,
    'private.expect_writable(text,jsonb)': sql`select private.expect_writable('contacts', ${contacts})`,
    'private.explain_access(uuid,text,uuid)': sql`
      select ${workspace} as workspace, * from private.explain_access(${member}, 'contacts', ${rows.contact}::uuid)`,
    // Whoever holds the token is told who invites them: the id of the invitation is no token.
    'private.invitation_by(text)': sql`select * from private.invitation_by(${rows.invitation}::text)`,
    'private.is_person()': sql`select private.is_person()`,
    'private.is_record(text)': sql`select private.is_record('contacts')`,
    'private.is_undoable(text[])': sql`select private.is_undoable(array['contacts delete'])`,
    'private.key_expression(text,text)': sql`select private.key_expression('contacts', 'id')`,
    'private.key_sees_all()': sql`select private.key_sees_all()`,
    'private.make_slug(text,uuid)': sql`select private.make_slug('name', private.caller_id())`,
    'private.member_workspaces()': sql`select private.member_workspaces()`,
    'private.note_key_use()': sql`select private.note_key_use()`,
    'private.note_view_as(uuid,boolean)': sql`select private.note_view_as(${member}, true)`,
    'private.own_workspaces_where(text)': sql`select private.own_workspaces_where('contacts.read')`,
    'private.owner_workspaces()': sql`select private.owner_workspaces()`,
    'private.refresh_last_contacted(uuid)': sql`select private.refresh_last_contacted(${operation})`,
    'private.resolve_workspace(uuid)': sql`select private.resolve_workspace(${workspace})`,
    'private.row_in_view()': sql`select private.row_in_view() from ${record}`,
    'private.search(text[],text,integer)': sql`
      select * from private.search(array['contact', 'company', 'note'], ${marker}, 50)`,
    'private.staff_workspaces()': sql`select private.staff_workspaces()`,
    'private.system_workspace()': sql`select private.system_workspace()`,
    'private.table_in_view()': sql`select private.table_in_view() from ${record}`,
    'private.test_webhook(uuid)': sql`select private.test_webhook(${rows.webhook}::uuid)`,
    'private.undo(uuid)': sql`select private.undo(${operation})`,
    'private.undo_as_owner(uuid,text,text,text[])': sql`
      select private.undo_as_owner(${operation}, 'contacts', 'change', array['full_name'])`,
    'private.undo_change(uuid,text,text,text[],jsonb)': sql`
      select private.undo_change(${operation}, 'contacts', 'id', array['full_name'], ${contacts})`,
    'private.undo_parts(jsonb,text)': sql`
      select * from private.undo_parts('[{"table_name": "contacts", "kind": "change", "before": {"full_name": "x"}}]', 'change')`,
    'private.undo_plan(uuid)': sql`select * from private.undo_plan(${operation})`,
    'private.undo_remove(text,text,jsonb)': sql`select private.undo_remove('contacts', 'id', ${contacts})`,
    'private.undo_restore(uuid,text,boolean,text[],jsonb)': sql`
      select private.undo_restore(${operation}, 'contacts', true, array['full_name'], ${contacts})`,
    'private.undo_state(uuid)': sql`select * from private.undo_state(${operation})`,
    'private.uuid_v7()': sql`select private.uuid_v7()`,
    'private.visible_profiles()': sql`select private.visible_profiles()`,
    'private.workspace_expression(text)': sql`select private.workspace_expression('contacts')`,
    'private.workspace_id()': sql`select private.workspace_id() is null`,
    'private.workspaces_allowing(text)': sql`select private.workspaces_allowing('contacts.read')`,
    'private.workspaces_where(text)': sql`select private.workspaces_where('contacts.read')`,
    'public.ensure_personal_workspace()': sql`select public.ensure_personal_workspace()`,
  };
}
