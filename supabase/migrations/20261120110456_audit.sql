-- Who changed what. Append-only, written by triggers, one partition a month; undone by private.undo().

-- What is audited, and how. A migration that adds a business table ends with private.audit(): after the tables it
-- refers to, because an undo restores in this order and removes in the opposite one.
create table private.audited_tables (
  table_name text primary key,
  -- What `row_id` holds; a key that is no uuid is hashed together with its workspace.
  key_column text not null,
  -- Never written to the log: secrets, what triggers derive from other rows, and what changes with every write.
  left_out text[] not null,
  -- The permissions' domain of a record (`contacts` for `contacts.write`); null for settings, whose history takes
  -- `audit.read` and whose undo never goes past the caller's own policies and grants.
  domain text,
  -- Which actions an undo can take back.
  undoable text[] not null,
  position integer generated always as identity
);

create table public.audit_log (
  workspace_id uuid not null,
  id uuid not null default private.uuid_v7(),
  occurred_at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  request_id text,
  operation uuid not null,
  -- The operation that this one took back.
  undoes uuid,
  table_name text not null,
  row_id uuid not null,
  action text not null,
  before jsonb,
  after jsonb,
  constraint audit_log_pk primary key (workspace_id, occurred_at, id),
  constraint audit_log_actor_kind_check check (actor_kind in ('user', 'api_key', 'system')),
  constraint audit_log_action_check check (action in ('insert', 'update', 'delete'))
) partition by range (occurred_at);
create index audit_log_row_idx on public.audit_log (workspace_id, row_id, occurred_at, id);
create index audit_log_table_idx on public.audit_log (workspace_id, table_name, occurred_at, id);
create index audit_log_actor_idx on public.audit_log (workspace_id, actor_id, occurred_at, id);
create index audit_log_operation_idx on public.audit_log (workspace_id, operation);
create index audit_log_undoes_idx on public.audit_log (workspace_id, undoes) where undoes is not null;
alter table public.audit_log enable row level security;
alter table public.audit_log force row level security;
revoke all on public.audit_log from anon, authenticated, public;
grant select on public.audit_log to authenticated;

-- Append-only, for everyone -------------------------------------------------------------------------------------------
create function private.refuse_audit_change() returns trigger
language plpgsql set search_path = ''
as $$
begin
  raise exception 'The audit log is append-only' using errcode = 'SB405';
end
$$;
create trigger audit_log_append_only before update or delete on public.audit_log
  for each row execute function private.refuse_audit_change();
create trigger audit_log_no_truncate before truncate on public.audit_log
  for each statement execute function private.refuse_audit_change();

-- Partitions and retention --------------------------------------------------------------------------------------------
create table private.audit_retention (
  is_the_one boolean primary key default true check (is_the_one),
  months integer not null check (months between 1 and 1200)
);
insert into private.audit_retention (months) values (24);

create function private.guard_audit_partition(partition text) returns void
language plpgsql set search_path = ''
as $$
begin
  execute format('alter table private.%I enable row level security', partition);
  execute format('alter table private.%I force row level security', partition);
  execute format('revoke all on private.%I from anon, authenticated, public', partition);
  execute format(
    'create trigger no_truncate before truncate on private.%I for each statement execute function private.refuse_audit_change()',
    partition
  );
end
$$;

create function private.make_audit_partition(month date) returns void
language plpgsql set search_path = ''
as $$
declare
  partition text := 'audit_log_' || to_char(month, 'YYYY_MM');
begin
  if to_regclass('private.' || partition) is null then
    execute format(
      'create table private.%I partition of public.audit_log for values from (%L) to (%L)',
      partition, month::text || ' 00:00+00', (month + interval '1 month')::date::text || ' 00:00+00'
    );
    perform private.guard_audit_partition(partition);
  end if;
end
$$;

create function private.make_audit_default() returns void
language plpgsql set search_path = ''
as $$
begin
  create table private.audit_log_default partition of public.audit_log default;
  perform private.guard_audit_partition('audit_log_default');
end
$$;

-- Run at least monthly: makes this month's and the next three months' partitions and drops the months that are past
-- their time. Rows that had to wait in the default partition move to where they belong; nothing is ever deleted row by
-- row. Answers the partitions that it dropped.
create function private.maintain_audit_log() returns setof text
language plpgsql security definer set search_path = '' set timezone = 'UTC' set lock_timeout = '3s'
as $$
declare
  this_month date := date_trunc('month', now())::date;
  oldest_kept date := this_month - make_interval(months => (select r.months from private.audit_retention r));
  one record;
begin
  perform pg_catalog.pg_advisory_xact_lock(7402651924);
  if exists (select from private.audit_log_default) then
    alter table public.audit_log detach partition private.audit_log_default;
    alter table private.audit_log_default rename to audit_log_stray;
    perform private.make_audit_partition(s.month)
    from (select distinct date_trunc('month', occurred_at)::date as month from private.audit_log_stray) s;
    insert into public.audit_log select * from private.audit_log_stray;
    drop table private.audit_log_stray;
    perform private.make_audit_default();
  end if;
  perform private.make_audit_partition((this_month + make_interval(months => ahead))::date)
  from generate_series(0, 3) ahead;
  for one in
    select c.relname as partition
    from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'public.audit_log'::regclass and c.relname ~ '^audit_log_\d{4}_\d{2}$'
      and to_date(right(c.relname, 7), 'YYYY_MM') < oldest_kept
    order by 1
  loop
    execute format('drop table private.%I', one.partition);
    return next one.partition;
  end loop;
end
$$;
grant execute on function private.maintain_audit_log to switchboard_system;

do $$
begin
  perform private.make_audit_default();
  perform private.maintain_audit_log();
end
$$;

-- Writing -------------------------------------------------------------------------------------------------------------
-- One insert for each statement, however many rows it changed. Runs as the owner: nobody else may write the log.
-- Values are taken in UTC, so that they compare equal whoever wrote them.
create function private.record_changes() returns trigger
language plpgsql security definer set search_path = '' set timezone = 'UTC'
as $$
declare
  table_name text := tg_table_name;
  key text := tg_argv[0];
  is_hashed boolean := tg_argv[1]::boolean;
  left_out text[] := tg_argv[2]::text[];
  claims jsonb := nullif(current_setting('request.jwt.claims', true), '')::jsonb;
  kind text := case when claims ? 'api_key_id' then 'api_key' when claims ? 'sub' then 'user' else 'system' end;
  actor uuid := coalesce(claims ->> 'api_key_id', claims ->> 'sub')::uuid;
  request text := nullif(current_setting('switchboard.request_id', true), '');
  operation uuid := nullif(current_setting('switchboard.operation', true), '')::uuid;
  undoes uuid := nullif(current_setting('switchboard.undoes', true), '')::uuid;
  -- Not now(): of two transactions that write a row, the one that wrote last must come last.
  written_at timestamptz := clock_timestamp();
begin
  if operation is null then
    operation := gen_random_uuid();
    perform set_config('switchboard.operation', operation::text, true);
  end if;
  if tg_op = 'INSERT' then
    insert into public.audit_log
      (workspace_id, occurred_at, actor_kind, actor_id, request_id, operation, undoes, table_name, row_id, action, after)
    select r.workspace, written_at, kind, actor, request, operation, undoes, table_name,
      case when is_hashed then md5(r.workspace::text || (r.fields ->> key))::uuid else (r.fields ->> key)::uuid end,
      'insert', r.fields - left_out
    from (
      select f.fields, coalesce(f.fields ->> 'workspace_id', f.fields ->> 'id')::uuid as workspace
      from (select to_jsonb(n) as fields from new_rows n offset 0) f offset 0
    ) r;
  elsif tg_op = 'UPDATE' then
    -- Old and new rows meet by grouping, not by a join: the plan is made once, when there may have been a single row.
    with pairs as materialized (
      select r.workspace, r.row_key, (array_agg(r.fields) filter (where not r.is_new))[1] as old_fields,
        (array_agg(r.fields) filter (where r.is_new))[1] as new_fields
      from (
        select f.fields, f.is_new, f.fields ->> 'workspace_id' as workspace, f.fields ->> key as row_key
        from (
          select to_jsonb(o) as fields, false as is_new from old_rows o
          union all
          select to_jsonb(n), true from new_rows n
        ) f
        offset 0
      ) r
      group by r.workspace, r.row_key
    )
    insert into public.audit_log
      (workspace_id, occurred_at, actor_kind, actor_id, request_id, operation, undoes, table_name, row_id, action,
        before, after)
    select coalesce(p.workspace, p.row_key)::uuid, written_at, kind, actor, request, operation, undoes, table_name,
      case when is_hashed then md5(p.workspace || p.row_key)::uuid else p.row_key::uuid end, 'update',
      changed.before, changed.after
    from pairs p
    cross join lateral (
      select jsonb_object_agg(f.name, p.old_fields -> f.name) as before, jsonb_object_agg(f.name, f.value) as after
      from jsonb_each(p.new_fields - left_out) f (name, value)
      where p.old_fields -> f.name is distinct from f.value
    ) changed
    where changed.before is not null;
  else
    -- What goes with its workspace is not written: nobody is left to read it.
    insert into public.audit_log
      (workspace_id, occurred_at, actor_kind, actor_id, request_id, operation, undoes, table_name, row_id, action,
        before)
    select r.workspace, written_at, kind, actor, request, operation, undoes, table_name,
      case when is_hashed then md5(r.workspace::text || (r.fields ->> key))::uuid else (r.fields ->> key)::uuid end,
      'delete', r.fields - left_out
    from (
      select f.fields, coalesce(f.fields ->> 'workspace_id', f.fields ->> 'id')::uuid as workspace
      from (select to_jsonb(o) as fields from old_rows o offset 0) f offset 0
    ) r
    where table_name = 'workspaces' or exists (select from public.workspaces w where w.id = r.workspace);
  end if;
  return null;
end
$$;

-- Puts a table under audit. Generated columns are left out by themselves, as are the workspace (it has its own column),
-- `updated_at` and `create_hash`.
create function private.audit(
  audited regclass, domain text default null, left_out text[] default '{}',
  undoable text[] default '{insert,update,delete}', key_column text default 'id'
) returns void
language plpgsql set search_path = ''
as $$
declare
  arguments text;
begin
  left_out := left_out || array(
    select a.attname::text from pg_catalog.pg_attribute a
    where a.attrelid = audited and a.attnum > 0 and not a.attisdropped
      and (a.attgenerated <> '' or a.attname in ('workspace_id', 'updated_at', 'create_hash'))
  );
  insert into private.audited_tables (table_name, key_column, left_out, domain, undoable)
  select c.relname, audit.key_column, audit.left_out, audit.domain, audit.undoable
  from pg_catalog.pg_class c where c.oid = audited;
  select format('%L, %L, %L', key_column, a.atttypid <> 'uuid'::regtype, left_out) into strict arguments
  from pg_catalog.pg_attribute a where a.attrelid = audited and a.attname = key_column;
  execute format(
    'create trigger audit_insert after insert on %s referencing new table as new_rows
      for each statement execute function private.record_changes(%s)', audited, arguments);
  execute format(
    'create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows
      for each statement execute function private.record_changes(%s)', audited, arguments);
  execute format(
    'create trigger audit_delete after delete on %s referencing old table as old_rows
      for each statement execute function private.record_changes(%s)', audited, arguments);
end
$$;

do $$
begin
  perform private.audit('public.workspaces', undoable => '{update}');
  perform private.audit(
    'public.workspace_members', key_column => 'user_id', left_out => '{permissions,sees_all_records}'
  );
  perform private.audit('public.invitations', left_out => '{token_hash}', undoable => '{insert}');
  perform private.audit('public.permission_denials', key_column => 'permission');
  -- A key that was revoked stays dead, and a secret that is gone cannot come back.
  perform private.audit('public.api_keys', left_out => '{hashed_key,last_used_at}', undoable => '{}');
  perform private.audit('public.webhooks', left_out => '{failing_since}', undoable => '{update}');
  perform private.audit('public.webhook_secrets', left_out => '{ciphertext}', undoable => '{}');
  perform private.audit('public.companies', 'companies');
  perform private.audit('public.contacts', 'contacts', '{last_contacted_at,last_call_outcome}');
  perform private.audit('public.calls', 'calls');
  perform private.audit('public.notes', 'notes');
end
$$;

-- Reading -------------------------------------------------------------------------------------------------------------
create function private.is_record(named text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (select from private.audited_tables t where t.table_name = named and t.domain is not null);
end
$$;

-- Whoever sees a record may read what became of it. `switchboard.record`, as `<table> <id>`, says which record a reader
-- asks about; what it says opens nothing by itself, for the record is looked up under the reader's own policies.
create function private.row_in_view() returns uuid
language plpgsql stable set search_path = ''
as $$
declare
  record text[] := string_to_array(nullif(current_setting('switchboard.record', true), ''), ' ');
  seen uuid;
begin
  if record is not null and private.is_record(record[1]) then
    execute format('select id from public.%I where workspace_id = $1 and id = $2', record[1])
      into seen using private.workspace_id(), record[2]::uuid;
  end if;
  return seen;
end
$$;

create function private.table_in_view() returns text
language plpgsql stable set search_path = ''
as $$
begin
  return split_part(current_setting('switchboard.record', true), ' ', 1);
end
$$;

create policy audit_log_select_staff on public.audit_log for select to authenticated using (
  workspace_id = any (array(select private.workspaces_where('audit.read')))
  or (
    workspace_id = (select private.workspace_id())
    and table_name = (select private.table_in_view())
    and row_id = (select private.row_in_view())
  )
);

-- Whether everything an operation did is of a kind that an undo can take back; `<table> <action>` each.
create function private.is_undoable(actions text[]) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return not exists (
    select from unnest(actions) a left join private.audited_tables t on t.table_name = split_part(a, ' ', 1)
    where not coalesce(split_part(a, ' ', 2) = any (t.undoable), false)
  );
end
$$;

-- Names of those who acted in a workspace, those who have left included.
create function private.audit_actor_names(workspace uuid, actors uuid[])
returns table (id uuid, name text)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not exists (select from private.staff_workspaces() w where w = workspace) then
    return;
  end if;
  return query
    select p.id, coalesce(p.full_name, p.email) from public.profiles p
    where p.id = any (actors)
      and exists (select from public.audit_log l where l.workspace_id = workspace and l.actor_id = p.id)
    union all
    select k.id, k.name from public.api_keys k where k.workspace_id = workspace and k.id = any (actors);
end
$$;
grant execute on function
  private.is_record, private.row_in_view, private.table_in_view, private.is_undoable, private.audit_actor_names
to authenticated;
