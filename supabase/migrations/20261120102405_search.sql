-- Search. One document per record, kept by triggers, readable by nobody: `authenticated` only runs private.search(),
-- which checks membership itself and returns ids; callers join them back under row level security.
create table private.search_documents (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  entity text not null,
  entity_id uuid not null,
  created_at timestamptz not null,
  name text not null,
  body text not null,
  -- Whose record it is, for members who see only their own.
  owners uuid[] not null default '{}',
  primary key (workspace_id, entity, entity_id)
);
create index search_documents_newest_idx on private.search_documents (workspace_id, entity, created_at);
-- No pending list: a search must not pay for the writes before it.
create index search_documents_body_idx on private.search_documents
  using gin (workspace_id, entity, body extensions.gin_trgm_ops) with (fastupdate = off);

-- Every word of a name, tag or company in a workspace: where a mistyped word finds its neighbours. Not unique: people
-- who write the same new words at the same moment would wait for each other, and in the end in a circle.
create table private.search_words (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  word text collate "C" not null
);
create index search_words_forward_idx on private.search_words (workspace_id, word);
create index search_words_backward_idx on private.search_words (workspace_id, reverse(word) collate "C");

create function private.normalise(value text) returns text
language sql stable parallel safe
return btrim(regexp_replace(lower(extensions.unaccent(coalesce(value, ''))), '\s+', ' ', 'g'));

create function private.index_document(
  workspace uuid, kind text, record uuid, made_at timestamptz, title text, rest text, words text, record_owners uuid[]
) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  document_name text := private.normalise(title);
begin
  insert into private.search_documents (workspace_id, entity, entity_id, created_at, name, body, owners)
  values (
    workspace, kind, record, made_at, left(document_name, 300), document_name || ' ' || private.normalise(rest),
    array_remove(record_owners, null)
  )
  on conflict (workspace_id, entity, entity_id) do update
    set name = excluded.name, body = excluded.body, owners = excluded.owners
    where (search_documents.name, search_documents.body, search_documents.owners)
      is distinct from (excluded.name, excluded.body, excluded.owners);
  if words <> '' then
    insert into private.search_words (workspace_id, word)
    select distinct workspace, w from regexp_split_to_table(private.normalise(words), '[^[:alnum:]]+') w
    where length(w) between 3 and 40
      -- By itself, so that it is a look-up by key for each word: a join would read all words of the workspace.
      and not exists (
        select from private.search_words k where k.workspace_id = workspace and k.word = w offset 0
      );
  end if;
end
$$;

create function private.drop_document(workspace uuid, kind text, record uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  delete from private.search_documents d
  where d.workspace_id = workspace and d.entity = kind and d.entity_id = record;
end
$$;

create function private.index_contact(c public.contacts) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  company_name text;
  tag_text text := array_to_string(c.tags, ' ');
begin
  select x.name into company_name from public.companies x
  where x.workspace_id = c.workspace_id and x.id = c.company_id and x.deleted_at is null;
  perform private.index_document(
    c.workspace_id, 'contact', c.id, c.created_at, c.full_name,
    concat_ws(' ', company_name, c.title, c.email, regexp_replace(c.phone, '\D', '', 'g'), tag_text),
    concat_ws(' ', c.full_name, company_name, tag_text),
    array[c.owner_id]
  );
end
$$;

create function private.search_contact() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'DELETE' or new.deleted_at is not null then
    perform private.drop_document(old.workspace_id, 'contact', old.id);
  else
    perform private.index_contact(new);
  end if;
  if tg_op = 'UPDATE' and old.owner_id is distinct from new.owner_id then
    update private.search_documents d set owners = array_remove(array[n.author_user_id, new.owner_id], null)
    from public.notes n
    where n.workspace_id = new.workspace_id and n.contact_id = new.id
      and d.workspace_id = n.workspace_id and d.entity = 'note' and d.entity_id = n.id;
  end if;
  return null;
end
$$;
create trigger contacts_search_insert after insert on public.contacts
  for each row when (new.deleted_at is null) execute function private.search_contact();
create trigger contacts_search
  after update of full_name, title, company_id, email, phone, tags, owner_id, deleted_at or delete on public.contacts
  for each row execute function private.search_contact();

create function private.search_company() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'DELETE' or new.deleted_at is not null then
    perform private.drop_document(old.workspace_id, 'company', old.id);
  else
    perform private.index_document(
      new.workspace_id, 'company', new.id, new.created_at, new.name,
      concat_ws(
        ' ', new.domain, new.city, new.country, regexp_replace(new.phone, '\D', '', 'g'), array_to_string(new.tags, ' ')
      ),
      concat_ws(' ', new.name, array_to_string(new.tags, ' ')),
      '{}'
    );
  end if;
  if tg_op = 'UPDATE' and (old.name, old.deleted_at) is distinct from (new.name, new.deleted_at) then
    perform private.index_contact(c) from public.contacts c
    where c.workspace_id = new.workspace_id and c.company_id = new.id and c.deleted_at is null;
  end if;
  return null;
end
$$;
create trigger companies_search_insert after insert on public.companies
  for each row when (new.deleted_at is null) execute function private.search_company();
create trigger companies_search
  after update of name, domain, city, country, phone, tags, deleted_at or delete on public.companies
  for each row execute function private.search_company();

create function private.search_note() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'DELETE' then
    perform private.drop_document(old.workspace_id, 'note', old.id);
  else
    perform private.index_document(
      new.workspace_id, 'note', new.id, new.created_at, left(new.body_text, 80), new.body_text, '',
      array[new.author_user_id, (
        select c.owner_id from public.contacts c where c.workspace_id = new.workspace_id and c.id = new.contact_id
      )]
    );
  end if;
  return null;
end
$$;
create trigger notes_search after insert or update of body_text or delete on public.notes
  for each row execute function private.search_note();

-- Words of the workspace that are one slip away from a typed one: a letter wrong, missing, too many, or two swapped.
-- One slip leaves the first or the second half of a word intact, so both halves lead to neighbours by index; swaps
-- across the middle are looked up as words.
create function private.similar_words(workspace uuid, typed text) returns setof text
language plpgsql stable security definer set search_path = ''
as $$
declare
  half integer := length(typed) / 2;
  first_half text := left(typed, half);
  second_half text := reverse(right(typed, -half));
begin
  return query
    select n.word from (
      select w.word from private.search_words w
      where w.workspace_id = workspace and w.word >= first_half collate "C"
        and w.word < (first_half || U&'\FFFF') collate "C"
      union
      select w.word from private.search_words w
      where w.workspace_id = workspace and reverse(w.word) collate "C" >= second_half collate "C"
        and reverse(w.word) collate "C" < (second_half || U&'\FFFF') collate "C"
    ) n
    where extensions.levenshtein_less_equal(n.word, typed, 1) <= 1
      or extensions.levenshtein_less_equal(left(n.word, length(typed)), typed, 1) <= 1
    union
    select w.word from private.search_words w
    where w.workspace_id = workspace and w.word = any (
      select left(typed, i - 1) || substr(typed, i + 1, 1) || substr(typed, i, 1) || substr(typed, i + 2)
      from generate_series(1, length(typed) - 1) i
    )
    limit 12;
end
$$;

-- What a document must match: each typed word, or one of the words it may have been meant for. A word of one or two
-- letters has no trigram inside a word, so the index finds it at the start of words only.
create function private.search_condition(words text[], neighbours jsonb, is_at_word_start boolean) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  word text;
  alternative text;
  escaped text;
  parts text[];
  condition text := 'true';
begin
  foreach word in array words loop
    parts := '{}';
    for alternative in
      select word union select jsonb_array_elements_text(coalesce(neighbours -> word, '[]'))
    loop
      escaped := regexp_replace(alternative, '([\\%_])', '\\\1', 'g');
      parts := parts || case
        when is_at_word_start and length(alternative) < 3
          then format('d.body like %L or d.body like %L', escaped || '%', '% ' || escaped || '%')
        else format('d.body like %L', '%' || escaped || '%')
      end;
    end loop;
    condition := condition || ' and (' || array_to_string(parts, ' or ') || ')';
  end loop;
  return condition;
end
$$;

-- Neighbours of the typed words that nobody here is called by; of all of them when each is a word by itself.
create function private.search_neighbours(workspace uuid, words text[]) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  unknown text[] := array(
    select w from unnest(words) w
    where length(w) between 3 and 40
      and not exists (select from private.search_words k where k.workspace_id = workspace and k.word = w)
  );
begin
  return (
    select jsonb_object_agg(w, array(select private.similar_words(workspace, w)))
    from unnest(case when unknown = '{}' then words else unknown end) w
    where length(w) between 3 and 40
  );
end
$$;

-- The best `max_hits` records of the kinds asked for, best first: those that hold every typed word, else those that
-- hold words one slip away. The newest few thousand documents come first (a common word ends there), then the trigram
-- index (a rare one is found there at once).
create function private.search(kinds text[], query text, max_hits integer)
returns table (entity text, entity_id uuid, score integer, made_at timestamptz)
language plpgsql stable security definer set search_path = '' rows 20
as $$
declare
  workspace uuid := private.workspace_id();
  typed text := private.normalise(query);
  digits text := regexp_replace(query, '\D', '', 'g');
  words text[];
  neighbours jsonb;
  condition text;
  newest text;
  candidates text;
  kind text;
  permission text;
  whose text;
  found_count integer;
  total integer := 0;
begin
  if workspace is null or typed = '' then
    return;
  end if;
  -- A phone number, however it is typed: national zeros and "00" are not part of E.164.
  if query ~ '^[\d\s()+./-]+$' and length(digits) >= 3 then
    words := array[regexp_replace(digits, '^0+(?=.)', '')];
  else
    words := (string_to_array(typed, ' '))[1:6];
  end if;

  for attempt in 1..2 loop
    if attempt = 2 then
      neighbours := private.search_neighbours(workspace, words);
      exit when neighbours is null;
    end if;
    foreach kind in array kinds loop
      permission := case kind when 'contact' then 'contacts.read' when 'company' then 'companies.read' else 'notes.read' end;
      whose := case
        when workspace in (select private.workspaces_where(permission)) then ''
        when workspace not in (select private.own_workspaces_where(permission)) then null
        when kind = 'company' then ''
        else format(' and %L = any (d.owners)', private.caller_id())
      end;
      continue when whose is null;
      condition := private.search_condition(words, neighbours, false) || whose;
      newest := format(
        'select * from (select * from private.search_documents d where d.workspace_id = %L and d.entity = %L '
        'order by d.created_at desc limit 2000) d where %s',
        workspace, kind, condition
      );
      execute format('select count(*) from (%s limit %s) n', newest, max_hits) into found_count;
      candidates := case
        when found_count >= max_hits then newest
        when exists (select from unnest(words) w where length(w) < 3) then newest || format(
          ' union select * from private.search_documents d where d.workspace_id = %L and d.entity = %L and %s',
          workspace, kind, private.search_condition(words, neighbours, true) || whose
        )
        else format(
          'select * from private.search_documents d where d.workspace_id = %L and d.entity = %L and %s',
          workspace, kind, condition
        )
      end;
      return query execute format($q$
        select d.entity, d.entity_id,
          case
            when d.name = $1 then 4
            when starts_with(d.name, $1) then 3
            when position(' ' || $1 in d.name) > 0 then 2
            when position($1 in d.name) > 0 then 1
            else 0
          end,
          d.created_at
        from (%s limit %s) d
        order by 3 desc, d.created_at desc, d.entity_id
        limit %s
      $q$, candidates, max_hits * 5, max_hits) using typed;
      get diagnostics found_count = row_count;
      total := total + found_count;
    end loop;
    exit when total > 0;
  end loop;
end
$$;
grant execute on function private.search to authenticated;
