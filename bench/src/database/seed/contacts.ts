import { seededIdSql, USERS } from '../../ids.ts';
import { pick, roll, type SeedSize } from './sql.ts';
import { companyKinds, companyWords, firstNames, lastNames, tags, titles } from './words.ts';

const companyNumber = 'w * 1000000 + k';

/** One company per ten contacts of a workspace. */
export const companies = ({ contacts }: SeedSize) => `
  create table bench.sizes as
    select bench.workspace_of(n) as w, 1 + count(*) / 10 as companies from generate_series(1, ${contacts}) n group by 1;
  insert into public.companies (id, workspace_id, name, domain, city, country, phone, created_at, updated_at)
    select ${seededIdSql('company', `(${companyNumber})`)}, ${seededIdSql('workspace', 'w')}, name,
      lower(replace(name, ' ', '-')) || '.example', 'Springfield', 'US', '+1555' || lpad(k::text, 7, '0'), at, at
    from (
      select w, k, now() - interval '3 years' as at,
        ${pick(companyWords, companyNumber, 2)} || ' ' || ${pick(companyKinds, companyNumber, 3)} || ' ' || k as name
      from bench.sizes, generate_series(1, companies) k
    ) company order by k, w;`;

/**
 * Numbered by age, so that rows of all workspaces lie between each other, as they do where many people work.
 * Needs `bench.calls`: a contact knows its last one.
 */
export const contacts = ({ contacts: count }: SeedSize) => `
  insert into public.contacts (id, workspace_id, full_name, first_name, last_name, title, company_id, email, phone, tags,
      timezone, last_contacted_at, last_call_outcome, created_by, created_at, updated_at)
    select ${seededIdSql('contact', 'person.n')}, ${seededIdSql('workspace', 'w')}, first || ' ' || last, first, last,
      case when ${roll('person.n', 6)} < 0.5 then ${pick(titles, 'person.n', 7)} end,
      case when ${roll('person.n', 8)} < 0.7 then ${seededIdSql('company', `(${companyNumber})`)} end,
      case when ${roll('person.n', 9)} < 0.8 then
        lower(regexp_replace(first || '.' || last, '[^a-zA-Z.]', '', 'g')) || person.n || '@'
          || lower(${pick(companyWords, 'person.n', 10)}) || '.example' end,
      case when ${roll('person.n', 11)} < 0.9 then
        '+1' || (201 + floor(${roll('person.n', 12)} * 700))::text || lpad((person.n * 7919 % 10000000)::text, 7, '0') end,
      case when ${roll('person.n', 13)} < 0.3 then array[${pick(tags, 'person.n', 14)}] else '{}' end,
      'America/New_York', last_call.ended_at, last_call.outcome, ${seededIdSql('user', `(${USERS} + w)`)}, at, at
    from (
      select n, bench.workspace_of(n) as w, ${pick(firstNames, 'n', 4)} as first, ${pick(lastNames, 'n', 5)} as last,
        now() - interval '1 hour' - (${count} - n) * (interval '3 years' / ${count}) as at
      from generate_series(1::bigint, ${count}) n
    ) person
    join bench.sizes using (w)
    cross join lateral (select 1 + floor(power(${roll('person.n', 15)}, 2) * companies)::bigint as k) chosen
    left join (
      select distinct on (n) n, ended_at, outcome from bench.calls order by n, ended_at desc
    ) last_call on last_call.n = person.n
    order by person.n;`;
