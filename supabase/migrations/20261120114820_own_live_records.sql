ALTER POLICY "calls_select_staff" ON "calls" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('calls.read'))) or (workspace_id = any (array(select private.own_workspaces_where('calls.read'))) and (user_id = (select private.caller_id()) or contact_id = any (array(
  select c.id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
)))));--> statement-breakpoint
ALTER POLICY "calls_insert_staff" ON "calls" TO authenticated WITH CHECK ((workspace_id = any (array(select private.workspaces_where('calls.write'))) or (workspace_id = any (array(select private.own_workspaces_where('calls.write'))) and (user_id = (select private.caller_id()) or contact_id = any (array(
  select c.id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
))))) and created_by = (select private.caller_id()) and user_id = (select private.caller_id()));--> statement-breakpoint
ALTER POLICY "calls_update_staff" ON "calls" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('calls.write'))) or (workspace_id = any (array(select private.own_workspaces_where('calls.write'))) and (user_id = (select private.caller_id()) or contact_id = any (array(
  select c.id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
))))) WITH CHECK (workspace_id = any (array(select private.workspaces_where('calls.write'))) or (workspace_id = any (array(select private.own_workspaces_where('calls.write'))) and (user_id = (select private.caller_id()) or contact_id = any (array(
  select c.id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
)))));--> statement-breakpoint
ALTER POLICY "calls_delete_staff" ON "calls" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('calls.delete'))) or (workspace_id = any (array(select private.own_workspaces_where('calls.delete'))) and (user_id = (select private.caller_id()) or contact_id = any (array(
  select c.id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
)))));--> statement-breakpoint
ALTER POLICY "companies_select_staff" ON "companies" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('companies.read'))) or (workspace_id = any (array(select private.own_workspaces_where('companies.read'))) and (owner_id = (select private.caller_id()) or id = any (array(
  select c.company_id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
)))));--> statement-breakpoint
ALTER POLICY "companies_update_staff" ON "companies" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('companies.write'))) or (workspace_id = any (array(select private.own_workspaces_where('companies.write'))) and (owner_id = (select private.caller_id()) or id = any (array(
  select c.company_id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
))))) WITH CHECK (workspace_id = any (array(select private.workspaces_where('companies.write'))) or (workspace_id = any (array(select private.own_workspaces_where('companies.write'))) and (owner_id = (select private.caller_id()) or id = any (array(
  select c.company_id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
)))));--> statement-breakpoint
ALTER POLICY "companies_delete_staff" ON "companies" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('companies.delete'))) or (workspace_id = any (array(select private.own_workspaces_where('companies.delete'))) and (owner_id = (select private.caller_id()) or id = any (array(
  select c.company_id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
)))));--> statement-breakpoint
ALTER POLICY "interactions_select_staff" ON "interactions" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('contacts.read'))) or (workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and (actor_id = (select private.caller_id()) or contact_id = any (array(
  select c.id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
)))));--> statement-breakpoint
ALTER POLICY "notes_select_staff" ON "notes" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('notes.read'))) or (workspace_id = any (array(select private.own_workspaces_where('notes.read'))) and (author_user_id = (select private.caller_id()) or contact_id = any (array(
  select c.id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
)))));--> statement-breakpoint
ALTER POLICY "notes_insert_staff" ON "notes" TO authenticated WITH CHECK ((workspace_id = any (array(select private.workspaces_where('notes.write'))) or (workspace_id = any (array(select private.own_workspaces_where('notes.write'))) and (author_user_id = (select private.caller_id()) or contact_id = any (array(
  select c.id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
))))) and author_user_id = (select private.caller_id()));--> statement-breakpoint
ALTER POLICY "notes_update_staff" ON "notes" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('notes.write'))) or (workspace_id = any (array(select private.own_workspaces_where('notes.write'))) and (author_user_id = (select private.caller_id()) or contact_id = any (array(
  select c.id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
))))) WITH CHECK (workspace_id = any (array(select private.workspaces_where('notes.write'))) or (workspace_id = any (array(select private.own_workspaces_where('notes.write'))) and (author_user_id = (select private.caller_id()) or contact_id = any (array(
  select c.id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
)))));--> statement-breakpoint
ALTER POLICY "notes_delete_staff" ON "notes" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('notes.delete'))) or (workspace_id = any (array(select private.own_workspaces_where('notes.delete'))) and (author_user_id = (select private.caller_id()) or contact_id = any (array(
  select c.id from public.contacts c
  where c.workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and c.owner_id = (select private.caller_id())
    and c.deleted_at is null
)))));