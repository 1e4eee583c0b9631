-- Who may enter besides a person: an API key, a job, and an admin who looks through a member's eyes.
-- Under a key, and while somebody is looked through, the membership functions know one workspace; under a key also no
-- role higher than its own.
create or replace function private.member_workspaces() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 5
as $$
declare
  only_workspace uuid := private.claim('only_workspace')::uuid;
begin
  return query
    select m.workspace_id from public.workspace_members m
    where m.user_id = private.caller_id() and (only_workspace is null or m.workspace_id = only_workspace);
end
$$;

create or replace function private.staff_workspaces() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 5
as $$
declare
  only_workspace uuid := private.claim('only_workspace')::uuid;
begin
  return query
    select m.workspace_id from public.workspace_members m
    where m.user_id = private.caller_id() and m.role in ('owner', 'admin', 'member')
      and (only_workspace is null or m.workspace_id = only_workspace);
end
$$;

create or replace function private.admin_workspaces() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 5
as $$
declare
  only_workspace uuid := private.claim('only_workspace')::uuid;
begin
  if private.claim('api_key_role') not in ('owner', 'admin') then
    return;
  end if;
  return query
    select m.workspace_id from public.workspace_members m
    where m.user_id = private.caller_id() and m.role in ('owner', 'admin')
      and (only_workspace is null or m.workspace_id = only_workspace);
end
$$;

create or replace function private.owner_workspaces() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 5
as $$
declare
  only_workspace uuid := private.claim('only_workspace')::uuid;
begin
  if private.claim('api_key_role') <> 'owner' then
    return;
  end if;
  return query
    select m.workspace_id from public.workspace_members m
    where m.user_id = private.caller_id() and m.role = 'owner'
      and (only_workspace is null or m.workspace_id = only_workspace);
end
$$;

-- The workspace a request acts in: the only one there is; else the one it names; else the caller's personal one.
create or replace function private.resolve_workspace(named uuid) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  resolved uuid;
  only_workspace uuid := private.claim('only_workspace')::uuid;
begin
  if only_workspace is not null then
    if named <> only_workspace then
      raise exception 'NOT_A_MEMBER' using errcode = 'SB403';
    end if;
    return only_workspace;
  end if;
  if named is null then
    select w.id into resolved
    from public.workspaces w
    join public.workspace_members m on m.workspace_id = w.id and m.user_id = w.created_by
    where w.created_by = private.caller_id() and w.is_personal;
    return resolved;
  end if;
  select m.workspace_id into resolved
  from public.workspace_members m
  where m.user_id = private.caller_id() and m.workspace_id = named;
  if resolved is null then
    raise exception 'NOT_A_MEMBER' using errcode = 'SB403';
  end if;
  return resolved;
end
$$;

-- What every entry does: role, claims and the request's own settings, all local to the transaction.
create function private.assume(
  database_role text, claims text, is_read_only boolean, timeout_ms integer, request_id text, operation text
) returns void
language plpgsql
as $$
begin
  perform
    pg_catalog.set_config('role', database_role, true),
    pg_catalog.set_config('request.jwt.claims', claims, true),
    pg_catalog.set_config('statement_timeout', timeout_ms::text, true),
    pg_catalog.set_config('switchboard.request_id', request_id, true),
    pg_catalog.set_config('switchboard.operation', operation, true);
  if is_read_only then
    perform pg_catalog.set_config('transaction_read_only', 'on', true);
  end if;
end
$$;

drop function private.enter;
create function private.enter(
  claims text, workspace uuid, is_read_only boolean, timeout_ms integer, request_id text, operation text
) returns void
language plpgsql
as $$
begin
  perform private.assume('authenticated', claims, is_read_only, timeout_ms, request_id, operation);
  perform pg_catalog.set_config(
    'switchboard.workspace_id', coalesce(private.resolve_workspace(workspace)::text, ''), true
  );
end
$$;

-- Looked up on every request by a unique index: a revoked key is dead at once, everywhere. Its creator must still be a
-- member with at least the key's rank.
create function private.claims_of_key(key_hash text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  claims jsonb;
begin
  select jsonb_build_object(
    'sub', k.created_by, 'role', 'authenticated', 'api_key_id', k.id, 'only_workspace', k.workspace_id,
    'api_key_role', k.role, 'api_key_scopes', to_jsonb(k.scopes)
  ) into claims
  from public.api_keys k
  join public.workspace_members m on m.workspace_id = k.workspace_id and m.user_id = k.created_by
  where k.hashed_key = key_hash and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
    and m.role <> 'client'
    and array_position(array['member', 'admin', 'owner'], k.role) <= array_position(array['member', 'admin', 'owner'], m.role);
  if claims is null then
    raise exception 'SIGNED_OUT' using errcode = 'SB401';
  end if;
  return claims;
end
$$;

create function private.enter_with_key(
  key_hash text, workspace uuid, is_read_only boolean, timeout_ms integer, request_id text, operation text
) returns void
language plpgsql
as $$
begin
  perform private.enter(
    private.claims_of_key(key_hash)::text, workspace, is_read_only, timeout_ms, request_id, operation
  );
end
$$;

-- A job or a provider's webhook: one workspace, its own database role.
create function private.enter_as_system(
  workspace uuid, is_read_only boolean, timeout_ms integer, request_id text, operation text
) returns void
language plpgsql
as $$
begin
  perform private.assume(
    'switchboard_system', pg_catalog.jsonb_build_object('system_workspace', workspace)::text,
    is_read_only, timeout_ms, request_id, operation
  );
  perform pg_catalog.set_config('switchboard.workspace_id', workspace::text, true);
end
$$;

-- An admin looks through a member's eyes: that member's claims, nothing can be written.
create function private.claims_of_viewed(viewer_claims text, member uuid, workspace uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  viewer uuid := (viewer_claims::jsonb ->> 'sub')::uuid;
begin
  if viewer_claims::jsonb ? 'api_key_id' or not exists (
    select from public.workspace_members v
    join public.workspace_members m on m.workspace_id = v.workspace_id
    where v.workspace_id = workspace and v.user_id = viewer and 'permissions.manage' = any (v.permissions)
      and m.user_id = member and m.role <> 'owner'
  ) then
    raise exception 'NOT_ALLOWED' using errcode = 'SB403';
  end if;
  return jsonb_build_object(
    'sub', member, 'role', 'authenticated', 'viewed_by', viewer, 'only_workspace', workspace
  );
end
$$;

create function private.enter_as_viewer(
  claims text, member uuid, workspace uuid, timeout_ms integer, request_id text, operation text
) returns void
language plpgsql
as $$
begin
  perform private.enter(
    private.claims_of_viewed(claims, member, workspace)::text, workspace, true, timeout_ms, request_id, operation
  );
end
$$;

-- What the caller may do in a workspace: what the interface shows is what the policies grant.
create function private.effective_permissions(workspace uuid) returns text[]
language plpgsql stable security definer set search_path = ''
as $$
declare
  only_workspace uuid := private.claim('only_workspace')::uuid;
begin
  return array(
    select p from public.workspace_members m, unnest(m.permissions) p
    where m.user_id = private.caller_id() and m.workspace_id = workspace
      and (only_workspace is null or m.workspace_id = only_workspace) and private.key_may(p)
  );
end
$$;
grant execute on function private.effective_permissions to authenticated;

grant execute on function
  private.enter, private.assume, private.claims_of_key, private.enter_with_key, private.enter_as_system,
  private.claims_of_viewed, private.enter_as_viewer
to switchboard_server;
grant usage on schema private, public to switchboard_system;
grant execute on function private.uuid_v7, private.caller_id, private.workspace_id to switchboard_system;
