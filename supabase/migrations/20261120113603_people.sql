-- Keys that stay within their maker, invitations, and what an admin may ask about a member.

-- API keys ------------------------------------------------------------------------------------------------------------
create function private.rank_of(role text) returns integer
language sql immutable parallel safe
return coalesce(array_position(array['client', 'member', 'admin', 'owner'], role), 0);

-- A key is no more than its maker when it is made, and what was revoked stays revoked. Who may make none at all is told
-- so by the policy.
create function private.guard_api_key() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' then
    new.revoked_at := coalesce(old.revoked_at, new.revoked_at);
  elsif exists (
    select from public.workspace_members m
    where m.workspace_id = new.workspace_id and m.user_id = new.created_by and m.role <> 'client'
      and private.rank_of(m.role) < private.rank_of(new.role)
  ) then
    raise exception 'ROLE_TOO_HIGH' using errcode = 'SB403';
  end if;
  return new;
end
$$;
create trigger api_keys_guard before insert or update on public.api_keys
  for each row execute function private.guard_api_key();

-- Called by the key itself, now and then; several processes write one time between them.
create function private.note_key_use() returns void
language plpgsql security definer set search_path = ''
as $$
begin
  update public.api_keys k set last_used_at = now()
  where k.workspace_id = private.claim('only_workspace')::uuid and k.id = private.claim('api_key_id')::uuid
    and (k.last_used_at is null or k.last_used_at < now() - interval '55 seconds');
end
$$;
grant execute on function private.note_key_use to authenticated;

-- Invitations ---------------------------------------------------------------------------------------------------------
-- Whoever holds the token may know who invites whom to what; `state` is the caller's own.
create function private.invitation_by(hash text)
returns table (
  state text, workspace_id uuid, workspace_name text, email text, role text, inviter_name text
)
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
    select
      case
        when i.accepted_at is not null then 'accepted'
        when i.expires_at <= now() then 'expired'
        when lower(u.email) is distinct from i.email then 'other_email'
        when u.email_confirmed_at is null then 'unverified_email'
        else 'open'
      end,
      i.workspace_id, w.name, i.email, i.role, coalesce(p.full_name, p.email)
    from public.invitations i
    join public.workspaces w on w.id = i.workspace_id
    left join public.profiles p on p.id = i.invited_by
    left join auth.users u on u.id = private.caller_id()
    where i.token_hash = hash;
end
$$;

-- Once, by the person it was sent to; the same person asking again gets the same answer while they are a member.
create function private.accept_invitation(hash text) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  invitation public.invitations;
  address text;
begin
  if not private.is_person() then
    raise exception 'NOT_ALLOWED' using errcode = 'SB403';
  end if;
  select i.* into invitation from public.invitations i where i.token_hash = hash for update;
  if not found then
    raise exception 'NOT_FOUND' using errcode = 'SB404';
  end if;
  select lower(u.email) into address from auth.users u where u.id = caller and u.email_confirmed_at is not null;
  if address is distinct from invitation.email then
    raise exception 'INVITED_SOMEBODY_ELSE' using errcode = 'SB403';
  end if;
  if exists (
    select from public.workspace_members m where m.workspace_id = invitation.workspace_id and m.user_id = caller
  ) then
    update public.invitations i set accepted_at = now()
    where i.workspace_id = invitation.workspace_id and i.id = invitation.id and i.accepted_at is null;
    return invitation.workspace_id;
  end if;
  if invitation.accepted_at is not null then
    raise exception 'INVITATION_USED' using errcode = 'SB409';
  end if;
  if invitation.expires_at <= now() then
    raise exception 'INVITATION_EXPIRED' using errcode = 'SB409';
  end if;
  perform private.onboard(caller);
  update public.invitations i set accepted_at = now()
  where i.workspace_id = invitation.workspace_id and i.id = invitation.id;
  insert into public.workspace_members (workspace_id, user_id, role)
  values (invitation.workspace_id, caller, invitation.role)
  on conflict do nothing;
  return invitation.workspace_id;
end
$$;
grant execute on function private.invitation_by, private.accept_invitation to authenticated;

-- What an admin may ask about a member --------------------------------------------------------------------------------
-- Which rule lets a person see a row or keeps it from them: the policies' own questions, asked one after the other.
create function private.explain_access(person uuid, record_table text, record uuid)
returns table (sees boolean, rule text, role text, permission text, is_deleted boolean)
language plpgsql stable security definer set search_path = ''
as $$
declare
  workspace uuid := private.workspace_id();
  member public.workspace_members;
  fields jsonb;
  asked text := record_table || '.read';
  found_rule text;
begin
  if not exists (select from private.workspaces_where('permissions.manage') w where w = workspace) then
    raise exception 'NOT_ALLOWED' using errcode = 'SB403';
  end if;
  if record_table not in ('contacts', 'companies', 'calls', 'notes') then
    raise exception 'NOT_FOUND' using errcode = 'SB404';
  end if;
  execute format('select to_jsonb(t) from public.%I t where t.workspace_id = $1 and t.id = $2', record_table)
    into fields using workspace, record;
  if fields is null then
    raise exception 'NOT_FOUND' using errcode = 'SB404';
  end if;
  select m.* into member from public.workspace_members m where m.workspace_id = workspace and m.user_id = person;
  found_rule := case
    when member.user_id is null then 'not_a_member'
    when not asked = any (member.permissions) and exists (
      select from public.role_permissions r where r.role = member.role and r.permission = asked
    ) then 'permission_narrowed'
    when not asked = any (member.permissions) then 'role_without_permission'
    when member.role in ('owner', 'admin') then 'role_sees_all'
    when member.sees_all_records then 'workspace_shows_all'
    when person in (
      (fields ->> 'owner_id')::uuid, (fields ->> 'user_id')::uuid, (fields ->> 'author_user_id')::uuid
    ) then 'own_record'
    when 'contacts.read' = any (member.permissions) and record_table <> 'contacts' and exists (
      select from public.contacts c
      where c.workspace_id = workspace and c.owner_id = person
        and case when record_table = 'companies' then c.company_id = record
          else c.id = (fields ->> 'contact_id')::uuid end
    ) then 'on_own_contact'
    else 'others_record'
  end;
  return query select
    found_rule in ('role_sees_all', 'workspace_shows_all', 'own_record', 'on_own_contact'),
    found_rule, member.role, asked, fields ->> 'deleted_at' is not null;
end
$$;

-- Looking through a member's eyes leaves a line in the audit log, which nothing can take back.
create function private.note_view_as(member uuid, is_start boolean) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  claims jsonb := current_setting('request.jwt.claims', true)::jsonb;
begin
  -- Asks what entering as a viewer asks.
  perform private.claims_of_viewed(claims::text, member, private.workspace_id());
  insert into public.audit_log
    (workspace_id, occurred_at, actor_kind, actor_id, request_id, operation, table_name, row_id, action, before, after)
  values (
    private.workspace_id(), clock_timestamp(), 'user', private.caller_id(),
    nullif(current_setting('switchboard.request_id', true), ''), current_setting('switchboard.operation')::uuid,
    'view_as', member, case when is_start then 'insert' else 'delete' end,
    case when not is_start then jsonb_build_object('user_id', member) end,
    case when is_start then jsonb_build_object('user_id', member) end
  );
end
$$;
grant execute on function private.explain_access, private.note_view_as to authenticated;
