import { companies, contacts, notes, sql, statement } from '@switchboard/db';
import { searchEntities, type SearchHit, type SearchInput } from '@switchboard/validators';
import type { Scope } from '../../trpc.ts';

const placeholder = (name: string) => sql.placeholder(name);

/** Ids come from the search index; every title is read under the caller's own policies. */
const hits = statement<SearchHit, { query: string; limit: number; kinds: string }>(sql`
  select hit.entity as "entity", hit.entity_id as "id",
    coalesce(${contacts.fullName}, ${companies.name}, left(${notes.bodyText}, 120)) as "title",
    case hit.entity
      when 'contact' then nullif(concat_ws(' · ', ${contacts.title}, company_of.name, ${contacts.email}), '')
      when 'company' then nullif(concat_ws(' · ', ${companies.domain}, ${companies.city}), '')
      else coalesce(contact_of.full_name, company_of.name)
    end as "subtitle",
    case hit.entity when 'contact' then ${contacts.id} else ${notes.contactId} end as "contactId",
    case hit.entity when 'company' then ${companies.id} when 'note' then ${notes.companyId} else ${contacts.companyId} end
      as "companyId"
  from private.search(string_to_array(${placeholder('kinds')}, ','), ${placeholder('query')},
    ${placeholder('limit')}::integer) hit
  left join ${contacts} on hit.entity = 'contact' and ${contacts.workspaceId} = private.workspace_id()
    and ${contacts.id} = hit.entity_id and ${contacts.deletedAt} is null
  left join ${companies} on hit.entity = 'company' and ${companies.workspaceId} = private.workspace_id()
    and ${companies.id} = hit.entity_id and ${companies.deletedAt} is null
  left join ${notes} on hit.entity = 'note' and ${notes.workspaceId} = private.workspace_id()
    and ${notes.id} = hit.entity_id
  left join ${contacts} contact_of on contact_of.workspace_id = private.workspace_id()
    and contact_of.id = ${notes.contactId} and contact_of.deleted_at is null
  left join ${companies} company_of on company_of.workspace_id = private.workspace_id()
    and company_of.id = coalesce(${contacts.companyId}, ${notes.companyId}) and company_of.deleted_at is null
  where coalesce(${contacts.id}, ${companies.id},
    case when ${notes.contactId} is null or contact_of.id is not null then ${notes.id} end) is not null
  order by hit.score desc, hit.made_at desc, hit.entity_id
  limit ${placeholder('limit')}::integer`);

export async function searchGlobal(
  { tx }: Scope,
  { query, limit }: SearchInput,
): Promise<{ items: SearchHit[] }> {
  if (!query) return { items: [] };
  return { items: await tx.last(() => tx.run(hits, { query, limit, kinds: searchEntities.join(',') })) };
}
