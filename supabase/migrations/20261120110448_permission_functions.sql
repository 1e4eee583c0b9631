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
-- the key's role and scopes leave it the permission too. For who is looked through: the one they are looked at in.
create function private.workspaces_where(permission text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 5
as $$
declare
  only_workspace uuid := private.claim('only_workspace')::uuid;
begin
  if only_workspace is not null and not private.key_may(permission) then
    return;
  end if;
  return query
    select m.workspace_id from public.workspace_members m
    where m.user_id = private.caller_id() and permission = any (m.permissions) and m.sees_all_records
      and (only_workspace is null or (m.workspace_id = only_workspace and private.key_sees_all()));
end
$$;

-- The same where the caller sees only their own records.
create function private.own_workspaces_where(permission text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 5
as $$
declare
  only_workspace uuid := private.claim('only_workspace')::uuid;
begin
  if only_workspace is not null and not private.key_may(permission) then
    return;
  end if;
  return query
    select m.workspace_id from public.workspace_members m
    where m.user_id = private.caller_id() and permission = any (m.permissions)
      and (not m.sees_all_records or (only_workspace is not null and not private.key_sees_all()))
      and (only_workspace is null or m.workspace_id = only_workspace);
end
$$;

-- The same whosever records: for what belongs to nobody, like members and settings.
create function private.workspaces_allowing(permission text) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 5
as $$
declare
  only_workspace uuid := private.claim('only_workspace')::uuid;
begin
  if only_workspace is not null and not private.key_may(permission) then
    return;
  end if;
  return query
    select m.workspace_id from public.workspace_members m
    where m.user_id = private.caller_id() and permission = any (m.permissions)
      and (only_workspace is null or m.workspace_id = only_workspace);
end
$$;

-- What an API key's role and scopes leave of a permission; people keep all they have. A scope is `<domain>:read` or
-- `<domain>:write`, and who may write may read what was written.
create function private.key_may(permission text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
  claims jsonb := nullif(current_setting('request.jwt.claims', true), '')::jsonb;
  domain text := split_part(permission, '.', 1);
begin
  if claims is null or not claims ? 'api_key_id' then
    return true;
  end if;
  return (claims -> 'api_key_scopes' ? (domain || ':write')
      or permission like '%.read' and claims -> 'api_key_scopes' ? (domain || ':read'))
    and permission = any (
      private.permissions_of((claims ->> 'only_workspace')::uuid, claims ->> 'api_key_role')
    );
end
$$;

-- A key that is no admin's sees as its workspace's members do, whoever made it.
create function private.key_sees_all() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
  role text := private.claim('api_key_role');
begin
  return role is null or role in ('owner', 'admin') or exists (
    select from public.workspaces w
    where w.id = private.claim('only_workspace')::uuid and w.record_visibility = 'all'
  );
end
$$;

-- A person, not one of their keys: for what is theirs rather than a workspace's.
create function private.is_person() returns boolean
language sql stable parallel safe
return not coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb ? 'api_key_id', false);

grant execute on function
  private.claim, private.system_workspace, private.workspaces_where, private.own_workspaces_where,
  private.workspaces_allowing, private.is_person, private.key_sees_all
to authenticated, switchboard_system;
