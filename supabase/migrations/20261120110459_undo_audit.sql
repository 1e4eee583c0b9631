-- Taking an operation back. private.undo() runs as the caller: what it writes goes through their policies, grants and
-- guards. What `authenticated` has no grant for (a row with its old id, a column that only triggers write) goes through
-- private.undo_as_owner(), which takes nothing from the caller but the operation's id.

create aggregate private.merge_json(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}');

-- What an operation came to, one line for each row that it left different, once it is certain that the caller may take
-- it back: with `audit.undo` their own, with `audit.read` on top anyone's.
create function private.undo_plan(undone uuid) returns table (
  table_name text, key_column text, domain text, rank integer, row_id uuid, kind text, before jsonb, after jsonb
)
language plpgsql stable security definer set search_path = ''
as $$
declare
  workspace uuid := private.workspace_id();
  actor uuid := coalesce(private.claim('api_key_id'), private.claim('sub'))::uuid;
  reads_all boolean := exists (select from private.workspaces_where('audit.read') w where w = workspace);
begin
  if not exists (
    select from private.workspaces_where('audit.undo') w where w = workspace
    union all
    select from private.own_workspaces_where('audit.undo') w where w = workspace
  ) then
    raise exception 'NOT_ALLOWED' using errcode = 'SB403';
  end if;
  if not exists (select from public.audit_log l where l.workspace_id = workspace and l.operation = undone) or (
    not reads_all and exists (
      select from public.audit_log l
      where l.workspace_id = workspace and l.operation = undone and l.actor_id is distinct from actor
    )
  ) then
    raise exception 'NOT_FOUND' using errcode = 'SB404';
  end if;
  if exists (
    select from public.audit_log l left join private.audited_tables t using (table_name)
    where l.workspace_id = workspace and l.operation = undone and not coalesce(l.action = any (t.undoable), false)
  ) then
    raise exception 'NOT_UNDOABLE' using errcode = 'SB412';
  end if;

  return query
    with entries as (
      select l.table_name, l.row_id,
        (array_agg(l.action order by l.occurred_at))[1] as first_action,
        (array_agg(l.action order by l.occurred_at desc))[1] as last_action,
        -- Of each field the oldest value before and the newest after.
        private.merge_json(coalesce(l.before, '{}') order by l.occurred_at desc) as before,
        private.merge_json(coalesce(l.after, '{}') order by l.occurred_at) as after
      from public.audit_log l
      where l.workspace_id = workspace and l.operation = undone
      group by l.table_name, l.row_id
    )
    select e.table_name, t.key_column, t.domain, t.position, e.row_id, k.kind, d.before, d.after
    from entries e
    join private.audited_tables t using (table_name)
    cross join lateral (
      select case
        when e.first_action = 'insert' then 'remove' when e.last_action = 'delete' then 'restore' else 'change'
      end as kind
    ) k
    cross join lateral (
      select
        case when k.kind = 'change' then (
          select jsonb_object_agg(b.key, b.value) from jsonb_each(e.before) b
          where b.value is distinct from e.after -> b.key
        ) else e.before end as before,
        e.after
    ) d
    where not (e.first_action = 'insert' and e.last_action = 'delete') and d.before is not null;
end
$$;

-- The plan beside the rows as they are now, which stay locked: `is_done` where nothing is left to take back, `fields`
-- what somebody else changed since.
create function private.undo_state(undone uuid) returns table (
  table_name text, key_column text, domain text, rank integer, row_id uuid, kind text, before jsonb, is_done boolean,
  fields text[]
)
language plpgsql security definer set search_path = '' set timezone = 'UTC'
as $$
declare
  workspace uuid := private.workspace_id();
  plan jsonb;
  removed jsonb;
  part record;
  this_key text;
  this_workspace text;
  dependant record;
begin
  select coalesce(jsonb_agg(to_jsonb(p)), '[]') into plan from private.undo_plan(undone) p;
  for part in
    select t.table_name, t.key_column, t.left_out from private.audited_tables t
    where t.table_name in (select p.table_name from jsonb_to_recordset(plan) p (table_name text))
  loop
    this_key := private.key_expression(part.table_name, part.key_column);
    this_workspace := private.workspace_expression(part.table_name);
    execute format(
      'select from public.%1$I t where %2$s = $1 and %3$s = any ($2) order by %3$s for update',
      part.table_name, this_workspace, this_key
    ) using workspace, array(
      select p.row_id from jsonb_to_recordset(plan) p (table_name text, row_id uuid) where p.table_name = part.table_name
    );
    return query execute format(
      $query$
        select p.table_name, p.key_column, p.domain, p.rank, p.row_id, p.kind, p.before, d.is_done, coalesce(
          case
            when d.is_done then '{}'
            when p.kind = 'change' then array(
              select b.key from jsonb_each(p.before) b
              where c.fields is null
                or (c.fields -> b.key <> p.after -> b.key and c.fields -> b.key <> b.value)
            )
            when p.kind = 'remove' then array(
              select a.key from jsonb_each(p.after) a where c.fields -> a.key <> a.value
            )
          end, '{}'
        )
        from jsonb_to_recordset($1) p (
          table_name text, key_column text, domain text, rank integer, row_id uuid, kind text, before jsonb, after jsonb
        )
        left join lateral (
          -- By itself, so that it is a look-up by key for each row whatever the statistics say.
          select to_jsonb(t) - $3 as fields from public.%2$I t where %4$s = $2 and %3$s = p.row_id limit 1
        ) c on true
        cross join lateral (
          select case p.kind
            when 'change' then c.fields is not null and not exists (
              select from jsonb_each(p.before) b where c.fields -> b.key is distinct from b.value
            )
            when 'remove' then c.fields is null or coalesce(c.fields ->> 'deleted_at', '') <> ''
            else c.fields is not null
          end as is_done
        ) d
        where p.table_name = %1$L
      $query$,
      part.table_name, part.table_name, this_key, this_workspace
    ) using plan, workspace, part.left_out;
  end loop;
  select coalesce(jsonb_object_agg(p.table_name || '.' || p.row_id, true), '{}') into removed
  from jsonb_to_recordset(plan) p (table_name text, row_id uuid, kind text) where p.kind = 'remove';

  -- A row that others have built on since cannot go: what refers to it would go with it, or lose it.
  for dependant in
    select referred.relname as referred, child.relname as child, column_of.attname as reference,
      t.key_column, exists (
        select from pg_catalog.pg_attribute x where x.attrelid = child.oid and x.attname = 'deleted_at'
      ) as is_softly_deleted
    from pg_catalog.pg_constraint f
    join pg_catalog.pg_class referred on referred.oid = f.confrelid
    join pg_catalog.pg_class child on child.oid = f.conrelid
    join private.audited_tables t on t.table_name = child.relname
    join pg_catalog.pg_attribute column_of
      on column_of.attrelid = child.oid and column_of.attnum = any (f.conkey) and column_of.attname <> 'workspace_id'
    where f.contype = 'f' and child.relnamespace = 'public'::regnamespace and referred.relname in (
      select p.table_name from jsonb_to_recordset(plan) p (table_name text, kind text) where p.kind = 'remove'
    ) and referred.relname <> 'workspaces'
  loop
    return query execute format(
      $query$
        select p.table_name, p.key_column, p.domain, p.rank, p.row_id, 'dependant', null::jsonb, false, array[%1$L]
        from jsonb_to_recordset($1) p (
          table_name text, key_column text, domain text, rank integer, row_id uuid, kind text
        )
        where p.kind = 'remove' and p.table_name = %2$L and exists (
          select from public.%3$I t
          where t.workspace_id = $2 and t.%4$I = p.row_id %5$s and not $3 ? (%1$L || '.' || %6$s)
          offset 0
        )
      $query$,
      dependant.child, dependant.referred, dependant.child, dependant.reference,
      case when dependant.is_softly_deleted then 'and t.deleted_at is null' else '' end,
      private.key_expression(dependant.child, dependant.key_column)
    ) using plan, workspace, removed;
  end loop;
end
$$;

-- `"a", "b"` and `r."a", r."b"` and `"a" = r."a"`: the fields of a row for a statement.
create function private.column_list(fields text[], pattern text) returns text
language sql immutable
return (select string_agg(replace(pattern, '?', quote_ident(f)), ', ' order by f) from unnest(fields) f);

-- Writes what the log says and the caller has no grant for: columns of rows that changed, rows that were deleted.
-- The caller needs the record's own permissions for it; which operations are theirs to undo, undo_plan() has checked.
create function private.undo_as_owner(undone uuid, wanted_table text, wanted_kind text, wanted_fields text[])
returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  workspace uuid := private.workspace_id();
  permission text;
  rows jsonb;
  written integer;
begin
  foreach permission in array case wanted_kind when 'restore' then array['write', 'delete'] else array['write'] end loop
    if not exists (
      select from private.audited_tables t, private.workspaces_where(t.domain || '.' || permission) w
      where t.table_name = wanted_table and w = workspace
      union all
      select from private.audited_tables t, private.own_workspaces_where(t.domain || '.' || permission) w
      where t.table_name = wanted_table and w = workspace
    ) then
      raise exception 'NOT_ALLOWED' using errcode = 'SB403';
    end if;
  end loop;
  select jsonb_agg(jsonb_build_object('row_id', p.row_id, 'before', p.before)) into rows
  from private.undo_plan(undone) p
  where p.table_name = wanted_table and p.kind = wanted_kind and p.before ?& wanted_fields;
  execute format(
    case wanted_kind when 'restore' then
      'insert into public.%1$I (workspace_id, %2$s)
        select $2, %3$s
        from jsonb_to_recordset($1) e (before jsonb), jsonb_populate_record(null::public.%1$I, e.before) r
        on conflict do nothing'
    else
      'update public.%1$I t set %4$s
        from jsonb_to_recordset($1) e (row_id uuid, before jsonb), jsonb_populate_record(null::public.%1$I, e.before) r
        where t.workspace_id = $2 and t.id = e.row_id'
    end,
    wanted_table, private.column_list(wanted_fields, '?'), private.column_list(wanted_fields, 'r.?'),
    private.column_list(wanted_fields, '? = r.?')
  ) using rows, workspace;
  get diagnostics written = row_count;
  return written;
end
$$;

-- What ended calls leave on their contacts is derived, so it is not in the log: derived anew after calls came or went.
create function private.refresh_last_contacted(undone uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  workspace uuid := private.workspace_id();
begin
  update public.contacts c set last_contacted_at = l.ended_at, last_call_outcome = l.outcome
  from (
    select (f.value #>> '{}')::uuid as id
    from private.undo_plan(undone) p, jsonb_each(p.before || coalesce(p.after, '{}')) f
    where p.table_name = 'calls' and f.key = 'contact_id'
    union
    select k.contact_id from private.undo_plan(undone) p
    join public.calls k on k.workspace_id = workspace and k.id = p.row_id where p.table_name = 'calls'
    union
    select p.row_id from private.undo_plan(undone) p where p.table_name = 'contacts' and p.kind = 'restore'
  ) affected
  left join lateral (
    select k.ended_at, k.outcome from public.calls k
    where k.workspace_id = workspace and k.contact_id = affected.id and k.ended_at is not null
    order by k.ended_at desc limit 1
  ) l on true
  where c.workspace_id = workspace and c.id = affected.id
    and (c.last_contacted_at, c.last_call_outcome) is distinct from (l.ended_at, l.outcome);
end
$$;

-- Takes an operation back, as a new operation that can itself be taken back. Answers `{ rows }`, or `{ conflicts }`
-- when something newer would be lost: the caller then rolls back.
create function private.undo(undone uuid) returns jsonb
language plpgsql set search_path = ''
as $$
declare
  workspace uuid := private.workspace_id();
  todo jsonb;
  conflicts jsonb;
  part record;
  named text;
  violated text;
begin
  -- Two who undo the same thing take turns: the second finds it done.
  perform pg_advisory_xact_lock(hashtextextended(undone::text, 0));
  select jsonb_agg(to_jsonb(s)) into todo from private.undo_state(undone) s;
  select jsonb_agg(c) into conflicts from (
    select jsonb_build_object('table', t.table_name, 'rowId', t.row_id, 'fields', jsonb_agg(f order by f)) as c
    from jsonb_to_recordset(todo) t (table_name text, row_id uuid, fields text[]), unnest(t.fields) f
    group by t.table_name, t.row_id
  ) grouped;
  if conflicts is not null then
    return jsonb_build_object('conflicts', conflicts);
  end if;
  select jsonb_agg(t) into todo from jsonb_array_elements(todo) t where not (t ->> 'is_done')::boolean;
  if todo is null then
    raise exception 'ALREADY_UNDONE' using errcode = 'SB409';
  end if;
  perform set_config('switchboard.undoes', undone::text, true);
  begin
    for part in select * from private.undo_parts(todo, 'restore') loop
      perform private.undo_restore(undone, part.table_name, part.is_record, part.fields, part.rows);
    end loop;
    for part in select * from private.undo_parts(todo, 'change') loop
      perform private.undo_change(undone, part.table_name, part.key_column, part.fields, part.rows);
    end loop;
    for part in select * from private.undo_parts(todo, 'remove') order by rank desc loop
      perform private.undo_remove(part.table_name, part.key_column, part.rows);
    end loop;
  exception when foreign_key_violation or unique_violation then
    get stacked diagnostics named = table_name, violated = constraint_name;
    return jsonb_build_object('conflicts', jsonb_build_array(
      jsonb_build_object('table', named, 'rowId', null, 'fields', (
        select coalesce(jsonb_agg(a.attname), '[]') from pg_catalog.pg_constraint c
        join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
        where c.conname = violated and c.conrelid = to_regclass('public.' || quote_ident(named))
          and a.attname <> 'workspace_id'
      ))
    ));
  end;
  if exists (
    select from jsonb_to_recordset(todo) t (table_name text, kind text)
    where t.table_name = 'calls' or (t.table_name = 'contacts' and t.kind = 'restore')
  ) then
    perform private.refresh_last_contacted(undone);
  end if;
  perform set_config('switchboard.undoes', '', true);
  return jsonb_build_object('rows', jsonb_array_length(todo));
end
$$;

-- The steps --------------------------------------------------------------------------------------------------------
-- Rows of one table whose same fields change, as one part each.
create function private.undo_parts(todo jsonb, wanted text) returns table (
  table_name text, key_column text, is_record boolean, rank integer, fields text[], rows jsonb
)
language plpgsql stable set search_path = ''
as $$
begin
  return query
    select t.table_name, t.key_column, t.domain is not null, t.rank, k.fields,
      jsonb_agg(jsonb_build_object('row_id', t.row_id, 'before', t.before))
    from jsonb_to_recordset(todo) t (
      table_name text, key_column text, domain text, rank integer, row_id uuid, kind text, before jsonb
    )
    cross join lateral (
      select array_agg(f order by f) as fields from jsonb_object_keys(t.before) f where wanted <> 'remove'
    ) k
    where t.kind = wanted
    group by t.table_name, t.key_column, t.domain, t.rank, k.fields
    order by t.rank;
end
$$;

-- `t."id"`: what `row_id` is compared with.
create function private.key_expression(named text, key_column text) returns text
language sql stable
return (
  select case when a.atttypid = 'uuid'::regtype then format('t.%I', key_column)
    else format('md5(t.workspace_id::text || t.%I)::uuid', key_column) end
  from pg_catalog.pg_attribute a
  where a.attrelid = to_regclass('public.' || quote_ident(named)) and a.attname = key_column
);

create function private.workspace_expression(named text) returns text
language sql immutable
return case named when 'workspaces' then 't.id' else 't.workspace_id' end;

-- Fewer rows than there should be: the caller's policies hide or guard the others.
create function private.expect_rows(written integer, rows jsonb) returns void
language plpgsql set search_path = ''
as $$
begin
  if written <> jsonb_array_length(rows) then
    raise exception 'NOT_ALLOWED' using errcode = 'SB403';
  end if;
end
$$;

-- Whether the caller may write these rows as they stand: `for update` asks the policies for both, reading and writing.
create function private.expect_writable(named text, rows jsonb) returns void
language plpgsql set search_path = ''
as $$
declare
  writable integer;
begin
  execute format(
    'select count(*) from (
      select from public.%I t join jsonb_to_recordset($1) e (row_id uuid) on t.id = e.row_id
      where t.workspace_id = $2 for update of t
    ) w', named
  ) into writable using rows, private.workspace_id();
  perform private.expect_rows(writable, rows);
end
$$;

create function private.undo_restore(undone uuid, named text, is_record boolean, fields text[], rows jsonb)
returns void
language plpgsql set search_path = ''
as $$
declare
  written integer;
begin
  if is_record then
    perform private.expect_rows(private.undo_as_owner(undone, named, 'restore', fields), rows);
    perform private.expect_writable(named, rows);
    return;
  end if;
  fields := array(
    select f from unnest(fields) f where has_column_privilege('public.' || quote_ident(named), f, 'insert')
  );
  -- Settings are put back by whoever puts them back.
  execute format(
    'insert into public.%1$I (workspace_id, %2$s)
      select $2, %3$s from jsonb_to_recordset($1) e (before jsonb), jsonb_populate_record(
        null::public.%1$I, e.before || jsonb_build_object(''created_by'', private.caller_id())
      ) r',
    named, private.column_list(fields, '?'), private.column_list(fields, 'r.?')
  ) using rows, private.workspace_id();
  get diagnostics written = row_count;
  perform private.expect_rows(written, rows);
end
$$;

create function private.undo_change(undone uuid, named text, key_column text, fields text[], rows jsonb)
returns void
language plpgsql set search_path = ''
as $$
declare
  written integer;
  granted text[] := array(
    select f from unnest(fields) f where has_column_privilege('public.' || quote_ident(named), f, 'update')
  );
  others text[] := array(select f from unnest(fields) f where f <> all (granted));
begin
  if cardinality(others) > 0 then
    perform private.expect_writable(named, rows);
    perform private.undo_as_owner(undone, named, 'change', others);
    perform private.expect_writable(named, rows);
  end if;
  if cardinality(granted) > 0 then
    execute format(
      'update public.%1$I t set %2$s
        from jsonb_to_recordset($1) e (row_id uuid, before jsonb), jsonb_populate_record(null::public.%1$I, e.before) r
        where %3$s = $2 and %4$s = e.row_id',
      named, private.column_list(granted, '? = r.?'), private.workspace_expression(named),
      private.key_expression(named, key_column)
    ) using rows, private.workspace_id();
    get diagnostics written = row_count;
    perform private.expect_rows(written, rows);
  end if;
end
$$;

-- Hidden where rows are hidden rather than deleted.
create function private.undo_remove(named text, key_column text, rows jsonb) returns void
language plpgsql set search_path = ''
as $$
declare
  written integer;
begin
  execute format(
    case when exists (
      select from pg_catalog.pg_attribute a
      where a.attrelid = to_regclass('public.' || quote_ident(named)) and a.attname = 'deleted_at'
    ) then 'update public.%1$I t set deleted_at = now() from jsonb_to_recordset($1) e (row_id uuid)
        where t.workspace_id = $2 and %2$s = e.row_id'
    else 'delete from public.%1$I t using jsonb_to_recordset($1) e (row_id uuid)
        where t.workspace_id = $2 and %2$s = e.row_id' end,
    named, private.key_expression(named, key_column)
  ) using rows, private.workspace_id();
  get diagnostics written = row_count;
  perform private.expect_rows(written, rows);
end
$$;

grant execute on function
  private.undo, private.undo_plan, private.undo_state, private.undo_as_owner, private.refresh_last_contacted,
  private.undo_parts, private.undo_restore, private.undo_change, private.undo_remove, private.expect_rows,
  private.expect_writable, private.key_expression, private.workspace_expression, private.column_list
to authenticated;
