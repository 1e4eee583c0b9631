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
