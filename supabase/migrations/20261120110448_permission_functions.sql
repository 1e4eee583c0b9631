-- The functions that policies ask. `workspace_members.permissions` and `sees_all_records` are kept by the triggers of
-- the next migration, so that a statement's membership lookup stays one index scan.
do $$
begin
  if not exists (select from pg_roles where rolname = 'switchboard_system') then
    create role switchboard_system nologin noinherit;
  end if;
end
$$;
grant switchboard_system to switchboard_server with inherit false, set true;

-- A claim that private.enter_with_key() or private.enter_as_system() put there.
create function private.claim(name text) returns text
language sql stable parallel safe
return nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> name;

-- The one workspace of a system actor.
create function private.system_workspace() returns uuid
language sql stable parallel safe
return private.claim('system_workspace')::uuid;

-- Workspaces in which the caller has a permission and sees everyone's records. For an API key: its one workspace, when
-- the key's role and scopes leave it the permission too.
create function private.workspaces_where(permission text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 5
as $$
declare
  key_workspace uuid := private.claim('api_key_workspace')::uuid;
begin
  if key_workspace is not null and not private.key_may(permission) then
    return;
  end if;
  return query
    select m.workspace_id from public.workspace_members m
    where m.user_id = private.caller_id() and permission = any (m.permissions) and m.sees_all_records
      and (key_workspace is null or m.workspace_id = key_workspace);
end
$$;

-- The same where the caller sees only their own records.
create function private.own_workspaces_where(permission text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 5
as $$
declare
  key_workspace uuid := private.claim('api_key_workspace')::uuid;
begin
  if key_workspace is not null and not private.key_may(permission) then
    return;
  end if;
  return query
    select m.workspace_id from public.workspace_members m
    where m.user_id = private.caller_id() and permission = any (m.permissions) and not m.sees_all_records
      and (key_workspace is null or m.workspace_id = key_workspace);
end
$$;

-- What an API key's role and scopes leave of a permission. A scope is `<domain>:read` or `<domain>:write`.
create function private.key_may(permission text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
  claims jsonb := current_setting('request.jwt.claims', true)::jsonb;
  wanted text := split_part(permission, '.', 1)
    || case when permission like '%.read' then ':read' else ':write' end;
begin
  return (claims -> 'api_key_scopes') ? wanted
    and exists (
      select from public.role_permissions r
      where r.role = claims ->> 'api_key_role' and r.permission = key_may.permission
    );
end
$$;

grant execute on function
  private.claim, private.system_workspace, private.workspaces_where, private.own_workspaces_where
to authenticated, switchboard_system;
