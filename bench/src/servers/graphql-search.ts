import type { Sql } from 'postgres';
import type { SentStatement } from '../wire-tap.ts';
import { searchQuery } from '../workloads.ts';

/** Our search statement as a function that PostGraphile can offer: it has no search of its own. */
export async function offerSearch(owner: Sql, statements: SentStatement[]): Promise<void> {
  const statement = statements.find(({ text }) => text.includes('private.search('));
  if (!statement) throw new Error('The search procedure does not call private.search()');
  const body = statement.text.replace(/\$(\d+)/g, (_, index) => {
    const value = statement.params[Number(index) - 1];
    return value === searchQuery ? 'typed' : `'${value}'`;
  });
  await owner.unsafe(`
    drop schema if exists bench_api cascade;
    create schema bench_api;
    create function bench_api.search(typed text)
      returns table (entity text, id uuid, title text, subtitle text, contact_id uuid, company_id uuid)
      language sql stable as $search$ ${body} $search$;
    grant usage on schema bench_api to authenticated, switchboard_server;
    grant execute on function bench_api.search to authenticated;`);
}
