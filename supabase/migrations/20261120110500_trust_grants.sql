do $$
declare
  t text;
begin
  for t in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table public.%I force row level security', t);
  end loop;
end
$$;
revoke all on public.role_permissions, public.permission_denials, public.api_keys, public.domain_events, public.webhooks,
  public.webhook_secrets, public.webhook_deliveries from anon, authenticated, public;

create trigger api_keys_touch before update on public.api_keys
  for each row execute function private.touch_updated_at();
create trigger webhooks_touch before update on public.webhooks
  for each row execute function private.touch_updated_at();
create trigger webhook_deliveries_touch before update on public.webhook_deliveries
  for each row execute function private.touch_updated_at();

grant select on public.role_permissions to authenticated;
grant select, delete on public.permission_denials to authenticated;
grant insert (workspace_id, permission, created_by) on public.permission_denials to authenticated;
grant update (record_visibility) on public.workspaces to authenticated;

grant select (id, workspace_id, name, prefix, role, scopes, created_by, create_hash, last_used_at, expires_at,
    revoked_at, created_at, updated_at)
  on public.api_keys to authenticated;
grant insert (id, workspace_id, name, prefix, hashed_key, role, scopes, created_by, create_hash, expires_at),
  update (name, revoked_at)
  on public.api_keys to authenticated;

grant select on public.domain_events to authenticated, switchboard_system;

grant select, delete on public.webhooks to authenticated;
grant insert (id, workspace_id, url, description, event_types, enabled, created_by, create_hash),
  update (url, description, event_types, enabled, disabled_reason, disabled_at, failing_since)
  on public.webhooks to authenticated;
grant select on public.webhooks to switchboard_system;
grant update (enabled, disabled_reason, disabled_at, failing_since) on public.webhooks to switchboard_system;

grant insert (workspace_id, webhook_id, ciphertext, key_id) on public.webhook_secrets to authenticated;
grant select, delete on public.webhook_secrets to switchboard_system;
grant update (ciphertext, key_id) on public.webhook_secrets to switchboard_system;

grant select on public.webhook_deliveries to authenticated;
grant update (state, next_attempt_at) on public.webhook_deliveries to authenticated;
grant select, delete on public.webhook_deliveries to switchboard_system;
grant insert (id, workspace_id, webhook_id, event_id, event_type, body, next_attempt_at),
  update (state, attempt, status, response_ms, error, attempts, next_attempt_at)
  on public.webhook_deliveries to switchboard_system;

grant select on public.contacts, public.companies, public.calls, public.notes, public.interactions
  to switchboard_system;

-- What all processes of the server counted together for the rate limits. Unlogged: after a crash counting begins anew.
create unlogged table private.rate_limits (
  key text primary key,
  points integer not null,
  expires_at timestamptz not null
) with (fillfactor = 50);

-- Adds what a process has let through since it last asked, and answers what everybody has. In the order of the keys, so
-- that two processes never wait for each other.
create function private.take_tokens(taken jsonb)
returns table (key text, points integer, ms_left integer)
language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  if random() < 0.005 then
    delete from private.rate_limits old where old.key in (
      select r.key from private.rate_limits r where r.expires_at < now() limit 10000 for update skip locked
    );
  end if;
  return query
    insert into private.rate_limits as r (key, points, expires_at)
    select t.key, t.cost, now() + t."windowMs" * interval '1 millisecond'
    from jsonb_to_recordset(taken) t(key text, cost integer, "windowMs" integer) order by t.key
    on conflict (key) do update set
      points = case when r.expires_at <= now() then excluded.points else least(r.points + excluded.points::bigint, 1e9)::integer end,
      expires_at = case when r.expires_at <= now() then excluded.expires_at else r.expires_at end
    returning r.key, r.points, ceil(extract(epoch from r.expires_at - now()) * 1000)::integer;
end
$$;
grant execute on function private.take_tokens to switchboard_server;
