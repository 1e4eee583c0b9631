-- What the tables' policies and defaults stand on. Functions are PL/pgSQL (late bound, plan cached) or SQL-standard
-- bodies (names fixed at creation, inlined); definer functions pin their search path.
create schema if not exists private;
create schema if not exists extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists btree_gin with schema extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists fuzzystrmatch with schema extensions;

-- Nothing is granted by default, neither on tables nor on functions: every grant stands in a migration.
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on functions from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges revoke execute on functions from public;

-- The server's login. It inherits nothing: until private.enter() switches the role it can read no row.
do $$
begin
  if not exists (select from pg_roles where rolname = 'switchboard_server') then
    create role switchboard_server nologin noinherit;
  end if;
end
$$;
grant anon, authenticated to switchboard_server with inherit false, set true;
revoke all on schema public from switchboard_server;

create function private.uuid_v7() returns uuid
language sql volatile parallel safe
return encode(
  set_bit(
    set_bit(
      overlay(
        uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6
      ),
      52, 1
    ),
    53, 1
  ),
  'hex'
)::uuid;

create function private.caller_id() returns uuid
language sql stable parallel safe
return (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid;

-- The workspace that private.enter() resolved for this transaction. A filter for queries, never a guard: policies ask
-- the membership functions below.
create function private.workspace_id() returns uuid
language sql stable parallel safe
return nullif(current_setting('switchboard.workspace_id', true), '')::uuid;

create function private.member_workspaces() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 5
as $$
begin
  return query select m.workspace_id from public.workspace_members m where m.user_id = private.caller_id();
end
$$;

create function private.staff_workspaces() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 5
as $$
begin
  return query
    select m.workspace_id from public.workspace_members m
    where m.user_id = private.caller_id() and m.role in ('owner', 'admin', 'member');
end
$$;

create function private.admin_workspaces() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 5
as $$
begin
  return query
    select m.workspace_id from public.workspace_members m
    where m.user_id = private.caller_id() and m.role in ('owner', 'admin');
end
$$;

create function private.owner_workspaces() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 5
as $$
begin
  return query
    select m.workspace_id from public.workspace_members m
    where m.user_id = private.caller_id() and m.role = 'owner';
end
$$;

-- The caller, and everyone in the workspaces where the caller works.
create function private.visible_profiles() returns setof uuid
language plpgsql stable security definer set search_path = '' rows 50
as $$
begin
  return query
    select private.caller_id()
    union
    select m.user_id from public.workspace_members m
    where m.workspace_id = any (array(select private.staff_workspaces()));
end
$$;

-- The workspace a request acts in: the one it names, else the caller's personal one (null when there is none yet).
create function private.resolve_workspace(named uuid) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  resolved uuid;
begin
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

-- The only thing the server's login may run: become one person for the rest of this transaction.
-- Not a definer function: those may not change the role. Every setting is local to the transaction.
create function private.enter(claims text, workspace uuid, is_read_only boolean, timeout_ms integer, request_id text)
returns void
language plpgsql
as $$
begin
  perform
    pg_catalog.set_config('role', 'authenticated', true),
    pg_catalog.set_config('request.jwt.claims', claims, true),
    pg_catalog.set_config('statement_timeout', timeout_ms::text, true),
    pg_catalog.set_config('switchboard.request_id', request_id, true);
  perform pg_catalog.set_config(
    'switchboard.workspace_id', coalesce(private.resolve_workspace(workspace)::text, ''), true
  );
  if is_read_only then
    perform pg_catalog.set_config('transaction_read_only', 'on', true);
  end if;
end
$$;

grant usage on schema private to switchboard_server, authenticated;
grant execute on function private.enter to switchboard_server;
grant execute on function
  private.uuid_v7, private.caller_id, private.workspace_id, private.member_workspaces, private.staff_workspaces,
  private.admin_workspaces, private.owner_workspaces, private.visible_profiles, private.resolve_workspace
to authenticated;
