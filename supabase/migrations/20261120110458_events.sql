-- What happened goes out: events written by triggers, one delivery per webhook that wants one, and the queue's login.

-- The runner's login. Like the web server's it can do nothing by itself: it works the queue, and becomes the system
-- actor of one workspace for a task's transaction.
do $$
begin
  if not exists (select from pg_roles where rolname = 'switchboard_jobs') then
    create role switchboard_jobs nologin noinherit;
  end if;
end
$$;
grant switchboard_system to switchboard_jobs with inherit false, set true;
revoke all on schema public from switchboard_jobs;
grant usage on schema private to switchboard_jobs;
grant execute on function private.enter_as_system, private.assume to switchboard_jobs;

grant usage on schema graphile_worker to switchboard_jobs;
grant select, insert, update, delete on all tables in schema graphile_worker to switchboard_jobs;
grant execute on all functions in schema graphile_worker to switchboard_jobs;
do $$
declare
  t text;
begin
  for t in select tablename from pg_tables where schemaname = 'graphile_worker' and rowsecurity loop
    execute format('create policy %I on graphile_worker.%I to switchboard_jobs using (true) with check (true)', t || '_runner', t);
  end loop;
end
$$;

-- A job in the caller's own transaction, always for the caller's own workspace. The only way to the queue for anybody
-- but the runner.
create function private.add_job(task text, payload jsonb default '{}', run_at timestamptz default null) returns bigint
language plpgsql security definer set search_path = ''
as $$
declare
  workspace uuid := coalesce(private.system_workspace(), private.workspace_id());
begin
  if workspace is null or (
    private.system_workspace() is null and workspace <> all (array(select private.staff_workspaces()))
  ) then
    raise exception 'NOT_A_MEMBER' using errcode = 'SB403';
  end if;
  return (graphile_worker.add_job(
    task, (add_job.payload || jsonb_build_object('workspaceId', workspace))::json,
    run_at => add_job.run_at, max_attempts => 12
  )).id;
end
$$;
grant execute on function private.add_job to authenticated, switchboard_system;

-- Runners that live say so; the jobs of one that fell silent are free for the others. graphile-worker itself waits four
-- hours.
create table private.job_runners (
  pool_id text primary key,
  seen_at timestamptz not null default now()
);
create function private.runner_seen(pool text) returns void
language sql security definer set search_path = ''
as $$
  insert into private.job_runners (pool_id) values (pool) on conflict (pool_id) do update set seen_at = now();
$$;
create function private.free_jobs_of_dead_runners(silent_for interval) returns setof text
language plpgsql security definer set search_path = ''
as $$
declare
  dead text[];
begin
  -- A pool that never said a word (killed before its first) counts from its lock.
  select coalesce(array_agg(distinct p.pool_id), '{}') into dead from (
    select r.pool_id from private.job_runners r where r.seen_at < now() - silent_for
    union all
    select j.locked_by from graphile_worker._private_jobs j
    where j.locked_by is not null and j.locked_at < now() - silent_for
      and not exists (select from private.job_runners r where r.pool_id = j.locked_by)
  ) p;
  perform graphile_worker.force_unlock_workers(dead);
  delete from private.job_runners r where r.pool_id = any (dead);
  return query select unnest(dead);
end
$$;
create function private.runner_gone(pool text) returns void
language sql security definer set search_path = ''
as $$
  delete from private.job_runners r where r.pool_id = pool;
$$;
grant execute on function private.runner_seen, private.runner_gone, private.free_jobs_of_dead_runners to switchboard_jobs;

-- Events --------------------------------------------------------------------------------------------------------------
-- A record as the API shows it: only the columns that are named here ever leave, in camelCase, instants in UTC.
create function private.camel(name text) returns text
language sql immutable parallel safe
return split_part(name, '_', 1) || replace(initcap(replace(substr(name, length(split_part(name, '_', 1)) + 2), '_', ' ')), ' ', '');

create function private.payload_of(table_name text, alias text, columns text[], renamed jsonb) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select 'jsonb_build_object(' || string_agg(format('%L, %s',
      coalesce(renamed ->> c.name, private.camel(c.name)),
      case when a.atttypid = 'timestamptz'::regtype
        then format('to_char(%s.%I at time zone ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS.US"Z"'')', alias, c.name)
        else format('%s.%I', alias, c.name)
      end
    ), ', ' order by c.position) || ')'
    from unnest(columns) with ordinality c (name, position)
    join pg_catalog.pg_attribute a
      on a.attrelid = ('public.' || table_name)::regclass and a.attname = c.name and not a.attisdropped
  );
end
$$;

-- Makes the triggers that write a table's events. One statement is one insert, however many rows it touches, and the
-- text is made here, not at each write. Call it again when a table changes.
--   moments: verb -> condition over `o` (before) and `n` (after), instead of `updated`; the first that holds wins.
create function private.publish(
  table_name text, entity text, columns text[],
  renamed jsonb default '{}', moments jsonb default '{}', created_as text default 'created', key text default 'id'
) returns void
language plpgsql set search_path = ''
as $$
declare
  name text := 'emit_' || table_name;
  fades boolean := exists (
    select from pg_catalog.pg_attribute a
    where a.attrelid = ('public.' || table_name)::regclass and a.attname = 'deleted_at'
  );
  verbs text := (select string_agg(format('when %s then %L', m.value, m.key), ' ') from jsonb_each_text(moments) m);
  head text := 'insert into public.domain_events (workspace_id, type, entity, entity_id, payload)';
begin
  execute format(
    $body$
    create or replace function private.%1$I() returns trigger
    language plpgsql security definer set search_path = ''
    as $fn$
    begin
      if tg_op = 'INSERT' then
        %2$s
        select n.workspace_id, %3$L, %4$L, n.%5$I, %6$s from changed_rows n;
      elsif tg_op = 'DELETE' then
        -- While the workspace itself is being deleted nobody is left to tell.
        %2$s
        select o.workspace_id, %7$L, %4$L, o.%5$I, %8$s from changed_rows o
        join public.workspaces w on w.id = o.workspace_id
        where %9$s;
      else
        %2$s
        select c.workspace_id, %4$L || '.' || c.verb, %4$L, c.key, c.after
        from (
          select n.workspace_id, n.%5$I as key, %8$s as before, %6$s as after, case %10$s else 'updated' end as verb
          from old_rows o join changed_rows n on n.workspace_id = o.workspace_id and n.%5$I = o.%5$I
        ) c
        where c.verb is not null and (c.verb <> 'updated' or c.before - 'updatedAt' <> c.after - 'updatedAt');
      end if;
      return null;
    end
    $fn$
    $body$,
    name, head, entity || '.' || created_as, entity, key,
    private.payload_of(table_name, 'n', columns, renamed), entity || '.deleted',
    private.payload_of(table_name, 'o', columns, renamed),
    case when fades then 'o.deleted_at is null' else 'true' end,
    coalesce(verbs, '') || case
      when fades then ' when o.deleted_at is null and n.deleted_at is not null then ''deleted'''
        ' when o.deleted_at is not null and n.deleted_at is null then ''restored'''
        ' when n.deleted_at is not null then null'
      when verbs is null then ' when false then null'
      else ''
    end
  );
  execute format(
    $body$
    create or replace trigger %1$I after insert on public.%2$I
      referencing new table as changed_rows for each statement execute function private.%3$I();
    create or replace trigger %4$I after update on public.%2$I
      referencing old table as old_rows new table as changed_rows for each statement execute function private.%3$I();
    create or replace trigger %5$I after delete on public.%2$I
      referencing old table as changed_rows for each statement execute function private.%3$I();
    $body$,
    table_name || '_events_insert', table_name, name, table_name || '_events_update', table_name || '_events_delete'
  );
end
$$;

select private.publish('contacts', 'contact', array['id', 'full_name', 'first_name', 'last_name', 'title', 'company_id',
  'email', 'phone', 'linkedin_url', 'tags', 'owner_id', 'timezone', 'do_not_call', 'last_contacted_at',
  'last_call_outcome', 'created_by', 'created_at', 'updated_at']);
select private.publish('companies', 'company', array['id', 'name', 'domain', 'website', 'phone', 'street', 'city', 'region',
  'postal_code', 'country', 'tags', 'owner_id', 'created_by', 'created_at', 'updated_at']);
select private.publish('notes', 'note', array['id', 'body_text', 'author_user_id', 'call_id', 'contact_id', 'company_id',
  'created_at', 'updated_at'], '{"body_text": "body"}');
select private.publish('calls', 'call', array['id', 'contact_id', 'company_id', 'user_id', 'direction', 'channel',
    'from_number', 'to_number', 'status', 'outcome', 'started_at', 'answered_at', 'ended_at', 'duration_seconds',
    'created_by', 'created_at', 'updated_at'],
  moments => '{"ended": "o.ended_at is null and n.ended_at is not null"}', created_as => 'started');
select private.publish('workspace_members', 'member', array['user_id', 'role', 'created_at', 'updated_at'], key => 'user_id');

-- Deliveries ----------------------------------------------------------------------------------------------------------
create function private.webhook_body(delivery uuid, type text, occurred_at timestamptz, workspace uuid, data jsonb)
returns text
language sql stable parallel safe
return format(
  '{"id":"%s","type":"%s","occurredAt":"%s","workspaceId":"%s","data":%s}', delivery, type,
  to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), workspace, data
);

-- One per event and webhook that asked for it, in the transaction of the change itself: both happen, or neither.
create function private.fan_out_events() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.webhook_deliveries (id, workspace_id, webhook_id, event_id, event_type, body)
  select d.id, d.workspace_id, d.webhook_id, d.event_id, d.type,
    private.webhook_body(d.id, d.type, d.occurred_at, d.workspace_id, d.payload)
  from (
    select private.uuid_v7() as id, e.workspace_id, w.id as webhook_id, e.id as event_id, e.type, e.occurred_at, e.payload
    from new_events e
    join public.webhooks w on w.workspace_id = e.workspace_id and w.enabled
      and w.event_types && array['*', e.entity || '.*', e.type]
  ) d;
  return null;
end
$$;
create trigger domain_events_fan_out after insert on public.domain_events
  referencing new table as new_events for each statement execute function private.fan_out_events();

-- Tells the runners at once. Nothing depends on it: they also look for what is due.
create function private.wake_deliveries() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform graphile_worker.add_job(
    'deliver_webhooks', json_build_object('workspaceId', d.workspace_id, 'webhookId', d.webhook_id), max_attempts => 5
  )
  from (select distinct r.workspace_id, r.webhook_id from changed_rows r where r.state = 'pending') d;
  return null;
end
$$;
create trigger webhook_deliveries_wake after insert on public.webhook_deliveries
  referencing new table as changed_rows for each statement execute function private.wake_deliveries();

-- Sent again: same id and body, a fresh row of attempts, the old ones kept on record.
create function private.renew_delivery() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  new.attempt := 0;
  new.error := null;
  new.next_attempt_at := now();
  perform graphile_worker.add_job(
    'deliver_webhooks', json_build_object('workspaceId', new.workspace_id, 'webhookId', new.webhook_id), max_attempts => 5
  );
  return new;
end
$$;
create trigger webhook_deliveries_renew before update of state on public.webhook_deliveries
  for each row when (new.state = 'pending' and old.state <> 'pending') execute function private.renew_delivery();

-- Switched off by us, what still waits goes to the dead letters; switched on again, it starts with a clean slate.
create function private.settle_webhook() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.enabled then
    new.disabled_reason := null;
    new.disabled_at := null;
    new.failing_since := null;
  else
    new.disabled_at := now();
    if new.disabled_reason is not null then
      update public.webhook_deliveries d
      set state = 'dead', next_attempt_at = null, error = coalesce(d.error, 'The webhook was switched off.')
      where d.workspace_id = new.workspace_id and d.webhook_id = new.id and d.state = 'pending';
    end if;
  end if;
  return new;
end
$$;
create trigger webhooks_settle before update of enabled on public.webhooks
  for each row when (new.enabled <> old.enabled) execute function private.settle_webhook();

-- A new secret: the one before signs along for a day.
create function private.rotate_webhook_secret() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.webhook_secrets s set expires_at = least(s.expires_at, now() + interval '24 hours')
  where s.workspace_id = new.workspace_id and s.webhook_id = new.webhook_id and s.id <> new.id;
  return null;
end
$$;
create trigger webhook_secrets_rotate after insert on public.webhook_secrets
  for each row execute function private.rotate_webhook_secret();

-- A delivery of nothing, to see whether it arrives.
create function private.test_webhook(webhook uuid) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  delivery uuid := private.uuid_v7();
  workspace uuid;
begin
  select w.workspace_id into workspace from public.webhooks w
  where w.id = webhook and w.workspace_id = private.workspace_id()
    and w.workspace_id = any (array(select private.workspaces_where('webhooks.manage')));
  if not found then
    raise exception 'NOT_FOUND' using errcode = 'SB404';
  end if;
  insert into public.webhook_deliveries (id, workspace_id, webhook_id, event_id, event_type, body)
  values (delivery, workspace, webhook, delivery, 'webhook.test', private.webhook_body(
    delivery, 'webhook.test', now(), workspace, jsonb_build_object('message', 'It arrived.', 'webhookId', webhook)
  ));
  return delivery;
end
$$;
grant execute on function private.test_webhook to authenticated;

-- Which endpoints have something due: for the runner, who then enters each workspace by itself.
create function private.webhooks_due() returns table (workspace_id uuid, webhook_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
    select w.workspace_id, w.id from public.webhooks w
    where exists (
      select from public.webhook_deliveries d
      where d.workspace_id = w.workspace_id and d.webhook_id = w.id and d.state = 'pending' and d.next_attempt_at <= now()
        and (w.enabled or d.event_type = 'webhook.test')
    );
end
$$;
grant execute on function private.webhooks_due to switchboard_jobs;

-- Housekeeping --------------------------------------------------------------------------------------------------------
-- One job per workspace; each then works as that workspace's system actor. Asked again too soon, it does nothing.
create table private.schedules (
  task text primary key,
  ran_at timestamptz not null
);
create function private.schedule_for_each_workspace(task text, every interval) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  insert into private.schedules as s (task, ran_at) values (task, now())
  on conflict on constraint schedules_pkey do update set ran_at = excluded.ran_at where s.ran_at < now() - every;
  if not found then
    return false;
  end if;
  perform graphile_worker.add_job(
    schedule_for_each_workspace.task, json_build_object('workspaceId', w.id),
    job_key => schedule_for_each_workspace.task || ':' || w.id, max_attempts => 12, priority => 10
  )
  from public.workspaces w order by w.id;
  return true;
end
$$;
grant execute on function private.schedule_for_each_workspace to switchboard_jobs;
grant select (id, workspace_id, expires_at, accepted_at), delete on public.invitations to switchboard_system;
grant delete on public.contacts, public.companies, public.domain_events to switchboard_system;
