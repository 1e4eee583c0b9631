-- Live screens. A change tells those who listen in which workspace something happened, nothing more: what it was, each
-- reads as themselves. Postgres sends equal notifications of one transaction once, however many rows it changed.
create function private.tell_changes() returns trigger
language plpgsql set search_path = ''
as $$
begin
  perform pg_catalog.pg_notify('switchboard_changes', e.workspace_id::text)
  from (select distinct n.workspace_id from new_events n) e;
  return null;
end
$$;
create trigger domain_events_tell after insert on public.domain_events
  referencing new table as new_events for each statement execute function private.tell_changes();

-- What ends or narrows a stream without being an event: streams look again at who they are.
create function private.tell_access() returns trigger
language plpgsql set search_path = ''
as $$
declare
  changed jsonb := to_jsonb(coalesce(new, old));
begin
  perform pg_catalog.pg_notify(
    'switchboard_changes', coalesce(changed ->> 'workspace_id', changed ->> 'id')
  );
  return null;
end
$$;
create trigger api_keys_tell after update of revoked_at, expires_at, role, scopes or delete on public.api_keys
  for each row execute function private.tell_access();
create trigger workspace_members_tell after update of role, permissions, sees_all_records or delete
  on public.workspace_members for each row execute function private.tell_access();
create trigger workspaces_tell after delete on public.workspaces
  for each row execute function private.tell_access();

-- Whether the caller could read a record that is gone, by what its last event says of it: the same rule as the table's
-- own policy, on the event's payload.
create function private.could_read(entity text, payload jsonb, sees_all boolean, own_contacts uuid[]) returns boolean
language sql stable set search_path = ''
return sees_all
  or private.caller_id()::text in (payload ->> 'ownerId', payload ->> 'authorUserId', payload ->> 'userId')
  or (payload ->> 'contactId')::uuid = any (own_contacts)
  or (entity = 'company' and exists (
    select from public.contacts c
    where c.workspace_id = private.workspace_id() and c.company_id = (payload ->> 'id')::uuid and c.id = any (own_contacts)
  ));

-- What was committed in the active workspace since a snapshot was taken, one row per record: ids only, for the caller
-- to join to the tables under their own policies. `is_readable` decides where there is no row left to join.
-- Transactions become visible in another order than they began: no time and no id could tell what is new, a snapshot
-- does. More than `most` events, or no snapshot, answer one row per kind that the caller may read at all, without an id.
create function private.changes_since(since pg_snapshot, most integer)
returns table (entity text, entity_id uuid, op text, is_readable boolean)
language plpgsql stable security definer set search_path = ''
as $$
declare
  workspace uuid := private.workspace_id();
  kinds text[];
  sees_all text[];
  own_contacts uuid[];
  pending bigint;
  -- A restored dump keeps numbers that this server has not come to yet.
  newest xid8 := pg_snapshot_xmax(pg_current_snapshot());
begin
  select
    coalesce(array_agg(k.kind) filter (where k.is_all or k.is_own), '{}'), coalesce(array_agg(k.kind) filter (where k.is_all), '{}')
  into kinds, sees_all
  from (
    select d.kind,
      workspace = any (array(select private.workspaces_where(d.permission)))
        or (d.kind = 'member' and workspace = any (array(select private.workspaces_allowing(d.permission)))) as is_all,
      workspace = any (array(select private.own_workspaces_where(d.permission))) as is_own
    from (values
      ('contact', 'contacts.read'), ('company', 'companies.read'), ('call', 'calls.read'), ('note', 'notes.read'),
      ('member', 'members.read')
    ) d (kind, permission)
  ) k;

  select count(*) into pending from (
    select from public.domain_events e
    where e.workspace_id = workspace and e.xid >= pg_snapshot_xmin(since) and not pg_visible_in_snapshot(e.xid, since)
      and e.xid < newest
      and e.entity = any (kinds)
    limit most + 1
  ) p;
  -- A snapshot of another life of this database (restored from a backup) says nothing about this one.
  if since is null or pending > most or pg_snapshot_xmax(since) > newest then
    return query select k, null::uuid, 'updated', true from unnest(kinds) k;
    return;
  end if;
  if pending = 0 then
    return;
  end if;

  own_contacts := array(
    select c.id from public.contacts c
    where c.workspace_id = workspace and c.owner_id = private.caller_id()
      and workspace = any (array(select private.own_workspaces_where('contacts.read')))
  );
  return query
    select c.entity, c.entity_id,
      case
        when c.verbs[1] = 'deleted' then 'deleted'
        when c.verbs && array['created', 'started', 'restored'] then 'created'
        else 'updated'
      end,
      case when c.verbs[1] = 'deleted'
        then private.could_read(c.entity, c.payload, c.entity = any (sees_all), own_contacts)
      end
    from (
      select e.entity, e.entity_id,
        array_agg(split_part(e.type, '.', 2) order by e.xid desc, e.id desc) as verbs,
        (array_agg(e.payload order by e.xid desc, e.id desc))[1] as payload
      from public.domain_events e
      where e.workspace_id = workspace and e.xid >= pg_snapshot_xmin(since) and not pg_visible_in_snapshot(e.xid, since)
        and e.xid < newest
        and e.entity = any (kinds)
      group by e.entity, e.entity_id
    ) c;
end
$$;

-- For the readiness of the server, whose login can read nothing: whether a migration is there, and for how long no
-- runner has been seen (null: there is none).
create function private.readiness(version text) returns table (is_migrated boolean, runner_silent_seconds double precision)
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
    select
      exists (select from supabase_migrations.schema_migrations m where m.version = readiness.version),
      (select extract(epoch from now() - max(r.seen_at))::double precision from private.job_runners r);
end
$$;

grant execute on function private.changes_since to authenticated;
grant execute on function private.readiness to switchboard_server;
