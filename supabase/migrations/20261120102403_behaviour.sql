-- Rules that hold whoever writes: onboarding, ownership, the timeline, what a call leaves on its contact.

-- updated_at ----------------------------------------------------------------------------------------------------------
create function private.touch_updated_at() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.updated_at := now();
  return new;
end
$$;

create trigger profiles_touch before update on public.profiles
  for each row execute function private.touch_updated_at();
create trigger workspaces_touch before update on public.workspaces
  for each row execute function private.touch_updated_at();
create trigger workspace_members_touch before update on public.workspace_members
  for each row execute function private.touch_updated_at();
create trigger invitations_touch before update on public.invitations
  for each row execute function private.touch_updated_at();
create trigger companies_touch before update on public.companies
  for each row execute function private.touch_updated_at();
-- A call that ends must not make somebody's open edit of the contact stale.
create trigger contacts_touch before update on public.contacts
  for each row when (
    (old.last_contacted_at, old.last_call_outcome) is not distinct from (new.last_contacted_at, new.last_call_outcome)
  )
  execute function private.touch_updated_at();
create trigger calls_touch before update on public.calls
  for each row execute function private.touch_updated_at();
create trigger notes_touch before update on public.notes
  for each row execute function private.touch_updated_at();
create trigger interactions_touch before update on public.interactions
  for each row execute function private.touch_updated_at();

-- References that empty one column when their target goes (drizzle-kit cannot name the column) -------------------------
alter table public.contacts
  drop constraint contacts_company_fk,
  add constraint contacts_company_fk foreign key (workspace_id, company_id)
    references public.companies (workspace_id, id) on delete set null (company_id),
  drop constraint contacts_owner_fk,
  add constraint contacts_owner_fk foreign key (workspace_id, owner_id)
    references public.workspace_members (workspace_id, user_id) on delete set null (owner_id);
alter table public.companies
  drop constraint companies_owner_fk,
  add constraint companies_owner_fk foreign key (workspace_id, owner_id)
    references public.workspace_members (workspace_id, user_id) on delete set null (owner_id);
alter table public.calls
  drop constraint calls_company_fk,
  add constraint calls_company_fk foreign key (workspace_id, company_id)
    references public.companies (workspace_id, id) on delete set null (company_id);
alter table public.interactions
  drop constraint interactions_company_fk,
  add constraint interactions_company_fk foreign key (workspace_id, company_id)
    references public.companies (workspace_id, id) on delete set null (company_id);

-- Onboarding ----------------------------------------------------------------------------------------------------------
create function private.make_slug(name text, id uuid) returns text
language sql stable
return coalesce(
  nullif(btrim(left(regexp_replace(lower(extensions.unaccent(name)), '[^a-z0-9]+', '-', 'g'), 40), '-'), ''),
  'workspace'
) || '-' || right(id::text, 8);

-- Profile, personal workspace and owner membership of one person: makes what is missing, whoever else is at it.
create function private.onboard(person uuid) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  display_name text;
  personal uuid := private.uuid_v7();
begin
  insert into public.profiles (id, email, full_name, avatar_url)
  select
    u.id,
    lower(coalesce(u.email, '')),
    left(nullif(btrim(coalesce(u.raw_user_meta_data ->> 'full_name', u.raw_user_meta_data ->> 'name', '')), ''), 120),
    nullif(u.raw_user_meta_data ->> 'avatar_url', '')
  from auth.users u where u.id = person
  on conflict (id) do nothing;

  select coalesce(p.full_name, split_part(p.email, '@', 1)) into display_name
  from public.profiles p where p.id = person;
  if not found then
    return null;
  end if;

  insert into public.workspaces (id, name, slug, is_personal, created_by)
  values (personal, left(display_name, 60) || '’s workspace', private.make_slug(display_name, personal), true, person)
  on conflict (created_by) where is_personal do nothing;

  select w.id into personal from public.workspaces w where w.created_by = person and w.is_personal;
  insert into public.workspace_members (workspace_id, user_id, role) values (personal, person, 'owner')
  on conflict do nothing;
  return personal;
end
$$;

create function public.ensure_personal_workspace() returns uuid
language plpgsql security definer set search_path = ''
as $$
begin
  return private.onboard(private.caller_id());
end
$$;

create function private.on_user_created() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.onboard(new.id);
  return null;
end
$$;
create trigger switchboard_user_created after insert on auth.users
  for each row execute function private.on_user_created();

create function private.on_user_email_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.profiles set email = lower(coalesce(new.email, '')) where id = new.id;
  return null;
end
$$;
create trigger switchboard_user_email_changed after update of email on auth.users
  for each row when (old.email is distinct from new.email) execute function private.on_user_email_changed();

-- Whoever makes a workspace owns it.
create function private.on_workspace_created() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.created_by is not null then
    insert into public.workspace_members (workspace_id, user_id, role) values (new.id, new.created_by, 'owner')
    on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger workspaces_owner after insert on public.workspaces
  for each row execute function private.on_workspace_created();

create function private.fill_workspace_slug() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.slug := coalesce(nullif(new.slug, ''), private.make_slug(new.name, new.id));
  return new;
end
$$;
create trigger workspaces_slug before insert on public.workspaces
  for each row execute function private.fill_workspace_slug();

-- Who has no workspace yet is told so: policies would only say that it is not allowed.
create function private.refuse_without_workspace() returns trigger
language plpgsql set search_path = ''
as $$
begin
  raise exception 'NO_WORKSPACE' using errcode = 'SB412';
end
$$;
create trigger companies_workspace before insert on public.companies
  for each row when (new.workspace_id is null) execute function private.refuse_without_workspace();
create trigger contacts_workspace before insert on public.contacts
  for each row when (new.workspace_id is null) execute function private.refuse_without_workspace();

-- The last owner ------------------------------------------------------------------------------------------------------
-- Locking the workspace makes two owners who remove each other take turns. While the workspace itself is being deleted
-- it is no longer there to lock, and the rule rests.
create function private.keep_an_owner() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if old.role <> 'owner' or (tg_op = 'UPDATE' and new.role = 'owner') then
    return null;
  end if;
  perform from public.workspaces w where w.id = old.workspace_id for no key update;
  if found and not exists (
    select from public.workspace_members m where m.workspace_id = old.workspace_id and m.role = 'owner'
  ) then
    raise exception 'LAST_OWNER' using errcode = 'SB409';
  end if;
  return null;
end
$$;
create trigger workspace_members_last_owner after update of role or delete on public.workspace_members
  for each row execute function private.keep_an_owner();

-- A person who goes takes the personal workspace along.
create function private.remove_personal_workspace() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  delete from public.workspaces w where w.created_by = old.id and w.is_personal;
  return old;
end
$$;
create trigger profiles_personal_workspace before delete on public.profiles
  for each row execute function private.remove_personal_workspace();

-- Notes on a call belong to the call's contact and company too ---------------------------------------------------------
create function private.fill_note_targets() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.call_id is not null then
    select c.contact_id, c.company_id into new.contact_id, new.company_id
    from public.calls c where c.workspace_id = new.workspace_id and c.id = new.call_id;
  elsif new.contact_id is not null and new.company_id is null then
    select c.company_id into new.company_id
    from public.contacts c where c.workspace_id = new.workspace_id and c.id = new.contact_id;
  end if;
  return new;
end
$$;
create trigger notes_targets before insert on public.notes
  for each row execute function private.fill_note_targets();

-- The timeline --------------------------------------------------------------------------------------------------------
-- A note stands where its call stands, also when the call is recorded afterwards.
create function private.mirror_note() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  happened_at timestamptz := new.created_at;
begin
  if tg_op = 'DELETE' then
    delete from public.interactions i
    where i.workspace_id = old.workspace_id and i.source_table = 'notes' and i.source_id = old.id;
    return null;
  end if;
  if new.call_id is not null then
    select least(new.created_at, c.ended_at) into happened_at
    from public.calls c where c.workspace_id = new.workspace_id and c.id = new.call_id;
  end if;
  insert into public.interactions
    (workspace_id, type, occurred_at, summary, contact_id, company_id, source_table, source_id, actor_id, metadata)
  values (
    new.workspace_id, 'note', happened_at, new.body_text, new.contact_id, new.company_id, 'notes', new.id,
    new.author_user_id, jsonb_build_object('callId', new.call_id)
  )
  on conflict (workspace_id, source_table, source_id) do update set summary = excluded.summary;
  return null;
end
$$;
create trigger notes_timeline after insert or update of body_text or delete on public.notes
  for each row execute function private.mirror_note();

create function private.mirror_call() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'DELETE' then
    delete from public.interactions i
    where i.workspace_id = old.workspace_id and i.source_table = 'calls' and i.source_id = old.id;
    return null;
  end if;
  insert into public.interactions
    (workspace_id, type, occurred_at, summary, contact_id, company_id, source_table, source_id, actor_id, metadata)
  values (
    new.workspace_id, 'call', new.started_at,
    case new.direction when 'inbound' then 'Inbound call' else 'Outbound call' end,
    new.contact_id, new.company_id, 'calls', new.id, new.user_id,
    jsonb_build_object(
      'direction', new.direction, 'status', new.status, 'outcome', new.outcome,
      'durationSeconds', new.duration_seconds, 'endedAt', new.ended_at
    )
  )
  on conflict (workspace_id, source_table, source_id) do update set
    occurred_at = excluded.occurred_at, summary = excluded.summary, contact_id = excluded.contact_id,
    company_id = excluded.company_id, metadata = excluded.metadata;
  return null;
end
$$;
create trigger calls_timeline
  after insert or update of direction, status, outcome, started_at, ended_at, contact_id, company_id or delete
  on public.calls for each row execute function private.mirror_call();

-- What a call leaves on its contact -----------------------------------------------------------------------------------
create function private.mark_contacted() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.contacts c
  set last_contacted_at = new.ended_at, last_call_outcome = new.outcome
  where c.workspace_id = new.workspace_id and c.id = new.contact_id
    and (c.last_contacted_at is null or c.last_contacted_at <= new.ended_at);
  return null;
end
$$;
create trigger calls_contacted after insert or update of ended_at, outcome on public.calls
  for each row when (new.ended_at is not null and new.contact_id is not null)
  execute function private.mark_contacted();

-- Find or make a company by its name ----------------------------------------------------------------------------------
-- Runs as the caller, so policies decide. The lock makes two people typing the same new name share one company.
create function private.company_by_name(company_name text) returns uuid
language plpgsql set search_path = ''
as $$
declare
  key text := lower(btrim(regexp_replace(company_name, '\s+', ' ', 'g')));
  workspace uuid := private.workspace_id();
  company uuid;
begin
  select c.id into company from public.companies c
  where c.workspace_id = workspace and c.name_key = key and c.deleted_at is null
  order by c.id limit 1;
  if found then
    return company;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(workspace::text || key, 0));
  select c.id into company from public.companies c
  where c.workspace_id = workspace and c.name_key = key and c.deleted_at is null
  order by c.id limit 1;
  if found then
    return company;
  end if;
  insert into public.companies (workspace_id, name, created_by)
  values (workspace, company_name, private.caller_id())
  returning id into company;
  return company;
end
$$;
grant execute on function private.company_by_name to authenticated;
grant execute on function public.ensure_personal_workspace to authenticated;
grant execute on function private.make_slug to authenticated;
