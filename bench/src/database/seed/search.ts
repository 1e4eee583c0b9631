const digits = (column: string) => `regexp_replace(${column}, '\\D', '', 'g')`;

/** What the search triggers write, for all rows at once; `checkDocuments` holds it to them. */
export const documents = () => `
  drop index private.search_documents_body_idx;
  create function bench.document(kind text, workspace uuid, id uuid, at timestamptz, title text, rest text, owners uuid[])
    returns private.search_documents language sql stable parallel safe
    return row(workspace, kind, id, at, left(private.normalise(title), 300),
      private.normalise(title) || ' ' || private.normalise(rest), array_remove(owners, null))::private.search_documents;
  insert into private.search_documents
    select d.* from public.contacts c
    left join public.companies x on x.workspace_id = c.workspace_id and x.id = c.company_id
    cross join lateral bench.document('contact', c.workspace_id, c.id, c.created_at, c.full_name,
      concat_ws(' ', x.name, c.title, c.email, ${digits('c.phone')}, array_to_string(c.tags, ' ')), array[c.owner_id]) d;
  insert into private.search_documents
    select d.* from public.companies c
    cross join lateral bench.document('company', c.workspace_id, c.id, c.created_at, c.name,
      concat_ws(' ', c.domain, c.city, c.country, ${digits('c.phone')}, array_to_string(c.tags, ' ')), '{}') d;
  insert into private.search_documents
    select d.* from public.notes n
    left join public.contacts c on c.workspace_id = n.workspace_id and c.id = n.contact_id
    cross join lateral bench.document('note', n.workspace_id, n.id, n.created_at, left(n.body_text, 80), n.body_text,
      array[n.author_user_id, c.owner_id]) d;
  create index search_documents_body_idx on private.search_documents
    using gin (workspace_id, entity, body extensions.gin_trgm_ops) with (fastupdate = off);`;

export const words = () => `
  insert into private.search_words (workspace_id, word)
    select distinct t.workspace_id, w from (
      select c.workspace_id, concat_ws(' ', c.full_name, x.name, array_to_string(c.tags, ' ')) as words
      from public.contacts c
      left join public.companies x on x.workspace_id = c.workspace_id and x.id = c.company_id
      union all
      select workspace_id, concat_ws(' ', name, array_to_string(tags, ' ')) from public.companies
    ) t, regexp_split_to_table(private.normalise(t.words), '[^[:alnum:]]+') w
    where length(w) between 3 and 40
    on conflict do nothing;`;

/** Has the triggers index some rows again; every document or word that this changes is one the seed got wrong. */
export const checkDocuments = () => `
  do $$
  declare wrong bigint;
  begin
    create temp table before on commit drop as
      select d.xmin::text as version, d.workspace_id, d.entity, d.entity_id from private.search_documents d tablesample system (0.05);
    select count(*) into wrong from private.search_words;
    update public.contacts c set title = c.title || '' from before b
      where b.entity = 'contact' and c.workspace_id = b.workspace_id and c.id = b.entity_id;
    update public.companies c set city = c.city || '' from before b
      where b.entity = 'company' and c.workspace_id = b.workspace_id and c.id = b.entity_id;
    update public.notes n set body_text = n.body_text || '' from before b
      where b.entity = 'note' and n.workspace_id = b.workspace_id and n.id = b.entity_id;
    select (select count(*) from private.search_words) - wrong + count(*) into wrong
      from before b join private.search_documents d using (workspace_id, entity, entity_id) where d.xmin::text <> b.version;
    if wrong > 0 then
      raise exception 'The seed and the search triggers disagree about % documents or words', wrong;
    end if;
  end $$;`;
