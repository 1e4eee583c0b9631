import type postgres from 'postgres';

export type Column = {
  name: string;
  type: string;
  /** What `authenticated` may do with it. */
  canSelect: boolean;
  canInsert: boolean;
  canUpdate: boolean;
  isNullable: boolean;
  /** Free to hold any text: no closed vocabulary, not computed. */
  isFree: boolean;
};

/** A reference to another table of the same workspace: `columns` are those beside the workspace. */
export type Reference = { name: string; columns: string[]; target: string; targetColumns: string[] };

export type Table = { name: string; columns: Column[]; references: Reference[] };

/** The tables of `public` as the catalogue has them: what the leak matrix must cover. */
export async function readTables(owner: postgres.Sql): Promise<Table[]> {
  const columns = await owner<(Column & { table: string })[]>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
      has_column_privilege('authenticated', c.oid, a.attnum, 'select') as "canSelect",
      has_column_privilege('authenticated', c.oid, a.attnum, 'insert') as "canInsert",
      has_column_privilege('authenticated', c.oid, a.attnum, 'update') as "canUpdate",
      not a.attnotnull as "isNullable",
      a.attgenerated = '' and not exists (
        select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '(ANY \\(|<@ )ARRAY\\['
      ) as "isFree"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname, a.attnum`;
  const references = await owner<(Reference & { table: string })[]>`
    select k.conrelid::regclass::text as table, k.conname as name, k.confrelid::regclass::text as target,
      array_agg(f.attname::text order by p.n) as columns, array_agg(t.attname::text order by p.n) as "targetColumns"
    from pg_constraint k, unnest(k.conkey, k.confkey) with ordinality p(from_column, to_column, n)
    join pg_attribute f on f.attnum = p.from_column join pg_attribute t on t.attnum = p.to_column
    where k.contype = 'f' and f.attrelid = k.conrelid and t.attrelid = k.confrelid
    and f.attname <> 'workspace_id' and k.connamespace = 'public'::regnamespace and cardinality(k.conkey) > 1
    group by k.oid`;
  const names = [...new Set(columns.map(({ table }) => table))];
  return names.map((name) => ({
    name,
    columns: columns.filter(({ table }) => table === name),
    references: references.filter(({ table }) => table === name),
  }));
}
