-- The matrix, and what keeps each membership's effective permissions up to date with it.
insert into public.role_permissions (role, permission)
select role, permission
from unnest(array['owner', 'admin']) role
cross join unnest(array[
  'contacts.read', 'contacts.write', 'contacts.delete', 'companies.read', 'companies.write', 'companies.delete',
  'calls.read', 'calls.write', 'calls.delete', 'notes.read', 'notes.write', 'notes.delete', 'members.read',
  'members.manage', 'workspace.manage', 'workspace.remove', 'permissions.manage', 'audit.read', 'audit.undo',
  'api_keys.manage', 'webhooks.manage'
]) permission
union all
select 'member', permission
from unnest(array[
  'contacts.read', 'contacts.write', 'contacts.delete', 'companies.read', 'companies.write', 'calls.read',
  'calls.write', 'calls.delete', 'notes.read', 'notes.write', 'notes.delete', 'members.read', 'audit.undo',
  'api_keys.manage'
]) permission;

create function private.permissions_of(workspace uuid, member_role text) returns text[]
language plpgsql stable security definer set search_path = ''
as $$
begin
  return array(
    select r.permission from public.role_permissions r
    where r.role = member_role
      and (member_role <> 'member' or not exists (
        select from public.permission_denials d where d.workspace_id = workspace and d.permission = r.permission
      ))
    order by 1
  );
end
$$;

create function private.fill_member_rights() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  new.permissions := private.permissions_of(new.workspace_id, new.role);
  new.sees_all_records := new.role in ('owner', 'admin') or exists (
    select from public.workspaces w where w.id = new.workspace_id and w.record_visibility = 'all'
  );
  return new;
end
$$;
create trigger workspace_members_rights before insert or update of role on public.workspace_members
  for each row execute function private.fill_member_rights();

create function private.refresh_member_rights(workspace uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  update public.workspace_members m set
    permissions = private.permissions_of(m.workspace_id, m.role),
    sees_all_records = m.role in ('owner', 'admin') or w.record_visibility = 'all'
  from public.workspaces w
  where w.id = m.workspace_id and (workspace is null or w.id = workspace);
end
$$;

create function private.on_denials_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_member_rights(coalesce(new.workspace_id, old.workspace_id));
  return null;
end
$$;
create trigger permission_denials_rights after insert or delete on public.permission_denials
  for each row execute function private.on_denials_changed();

create function private.on_visibility_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_member_rights(new.id);
  return null;
end
$$;
create trigger workspaces_visibility after update of record_visibility on public.workspaces
  for each row when (old.record_visibility is distinct from new.record_visibility)
  execute function private.on_visibility_changed();

-- A migration that changes the matrix ends by calling this.
do $$ begin perform private.refresh_member_rights(null); end $$;

-- Deleting a contact is an update of `deleted_at`: guarded by its own permission.
create function private.guard_soft_delete() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if current_user = 'authenticated' and not exists (
    select from private.workspaces_where(tg_argv[0]) w where w = new.workspace_id
    union all
    select from private.own_workspaces_where(tg_argv[0]) w where w = new.workspace_id
  ) then
    raise exception 'NOT_ALLOWED' using errcode = 'SB403';
  end if;
  return new;
end
$$;
create trigger contacts_guard_delete before update of deleted_at on public.contacts
  for each row when (old.deleted_at is distinct from new.deleted_at)
  execute function private.guard_soft_delete('contacts.delete');
create trigger companies_guard_delete before update of deleted_at on public.companies
  for each row when (old.deleted_at is distinct from new.deleted_at)
  execute function private.guard_soft_delete('companies.delete');

-- Who sees only their own records makes records of their own.
create function private.own_by_default() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.owner_id is null and current_user = 'authenticated'
    and new.workspace_id in (select private.own_workspaces_where(tg_argv[0]))
  then
    new.owner_id := private.caller_id();
  end if;
  return new;
end
$$;
create trigger contacts_own_by_default before insert on public.contacts
  for each row execute function private.own_by_default('contacts.write');
create trigger companies_own_by_default before insert on public.companies
  for each row execute function private.own_by_default('companies.write');
