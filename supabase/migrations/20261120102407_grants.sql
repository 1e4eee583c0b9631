-- What `authenticated` may touch, by hand and by column; policies then decide about rows. What is not listed cannot be
-- written: ids, authorship, workspace, what triggers keep. A new table without a line here is unreadable.
do $$
declare
  t text;
begin
  for t in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table public.%I force row level security', t);
    execute format('revoke all on public.%I from anon, authenticated, public', t);
  end loop;
end
$$;
grant usage on schema public to authenticated;

grant select on public.profiles to authenticated;
grant update (full_name, avatar_url, phone, timezone, last_seen_at) on public.profiles to authenticated;

grant select, delete on public.workspaces to authenticated;
grant insert (id, name, slug, settings, created_by, create_hash) on public.workspaces to authenticated;
grant update (name, settings) on public.workspaces to authenticated;

grant select, delete on public.workspace_members to authenticated;
grant insert (workspace_id, user_id, role), update (role) on public.workspace_members to authenticated;

grant select (id, workspace_id, email, role, expires_at, accepted_at, invited_by, created_at, updated_at), delete
  on public.invitations to authenticated;
grant insert (id, workspace_id, email, role, token_hash, expires_at, invited_by), update (role, token_hash, expires_at)
  on public.invitations to authenticated;

grant select, delete on public.companies to authenticated;
grant insert (id, workspace_id, name, domain, website, phone, street, city, region, postal_code, country, tags,
    owner_id, created_by, create_hash, metadata),
  update (name, domain, website, phone, street, city, region, postal_code, country, tags, owner_id, metadata, deleted_at)
  on public.companies to authenticated;

grant select, delete on public.contacts to authenticated;
grant insert (id, workspace_id, full_name, first_name, last_name, title, company_id, email, phone, linkedin_url, tags,
    owner_id, timezone, do_not_call, created_by, create_hash, metadata),
  update (full_name, first_name, last_name, title, company_id, email, phone, linkedin_url, tags, owner_id, timezone,
    do_not_call, metadata, deleted_at)
  on public.contacts to authenticated;

grant select, delete on public.calls to authenticated;
grant insert (id, workspace_id, contact_id, company_id, user_id, direction, channel, from_number, to_number, status,
    outcome, started_at, answered_at, ended_at, created_by, create_hash, metadata),
  update (status, outcome, answered_at, ended_at, transferred, transferred_at, transfer_reason, transfer_department,
    metadata)
  on public.calls to authenticated;

grant select, delete on public.notes to authenticated;
grant insert (id, workspace_id, author_user_id, body_text, call_id, contact_id, company_id, create_hash, metadata),
  update (body_text)
  on public.notes to authenticated;

grant select on public.interactions to authenticated;
