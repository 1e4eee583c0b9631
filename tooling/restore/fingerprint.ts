import type postgres from 'postgres';

/** What a database is, as lines that can be compared: its kinds of things, and each thing's own words. */
export type Fingerprint = {
  tables: Map<string, { rows: string; checksum: string }>;
  catalogue: Map<string, Map<string, string>>;
};

const ours = `not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast_temp%'`;
const inSchema = (alias: string, column: string) =>
  `from ${alias} x join pg_namespace n on n.oid = x.${column} where n.nspname ${ours}`;

/** What a superuser sees, of the whole server rather than of one database. */
const ofServer = new Set(['roles', 'memberships', 'default grants', 'schemas', 'extensions']);

/** In one order: a restore grants in another. */
const grants = (acl: string) => `array(select grant_::text from unnest(${acl}) grant_ order by 1)`;

/** Each answers `name` and `definition`. */
const questions: Record<string, string> = {
  columns: `
    select format('%I.%I.%I', n.nspname, c.relname, a.attname) as name,
      concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attidentity, ${grants('a.attacl')},
        pg_get_expr(d.adbin, d.adrelid)) as definition
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where n.nspname ${ours} and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm')`,
  relations: `
    select format('%I.%I', n.nspname, x.relname) as name,
      concat_ws(' ', x.relkind, x.relpersistence, x.relrowsecurity, x.relforcerowsecurity, x.relowner::regrole,
        ${grants(`coalesce(x.relacl, acldefault(case x.relkind when 'S' then 's' else 'r' end::"char", x.relowner))`)},
        x.reloptions, pg_get_expr(x.relpartbound, x.oid),
        case when x.relkind in ('v', 'm') then pg_get_viewdef(x.oid) end) as definition
    ${inSchema('pg_class', 'relnamespace')}`,
  constraints: `
    select format('%s %I', x.conrelid::regclass, x.conname) as name, pg_get_constraintdef(x.oid) as definition
    ${inSchema('pg_constraint', 'connamespace')}`,
  indexes: `
    select format('%I.%I', n.nspname, x.relname) as name, pg_get_indexdef(x.oid) as definition
    ${inSchema('pg_class', 'relnamespace')} and x.relkind in ('i', 'I')`,
  functions: `
    select x.oid::regprocedure::text as name,
      concat_ws(' ', pg_get_functiondef(x.oid), x.proowner::regrole, ${grants(`coalesce(x.proacl, acldefault('f', x.proowner))`)}) as definition
    ${inSchema('pg_proc', 'pronamespace')} and x.prokind in ('f', 'p')`,
  triggers: `
    select format('%s %I', tgrelid::regclass, tgname) as name, concat_ws(' ', pg_get_triggerdef(oid), tgenabled) as definition
    from pg_trigger where not tgisinternal`,
  policies: `
    select format('%I.%I %I', schemaname, tablename, policyname) as name,
      concat_ws(' ', permissive, roles, cmd, qual, with_check) as definition
    from pg_policies`,
  schemas: `select nspname as name, concat_ws(' ', nspowner::regrole, nspacl) as definition from pg_namespace n where n.nspname ${ours}`,
  roles: `
    select rolname as name, concat_ws(' ', rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,
      rolbypassrls, rolconnlimit,
      (select array_agg(s.setconfig) from pg_db_role_setting s where s.setrole = r.oid), md5(rolpassword)) as definition
    from pg_authid r`,
  memberships: `
    select format('%s in %s', member::regrole, roleid::regrole) as name,
      concat_ws(' ', admin_option, inherit_option, set_option) as definition
    from pg_auth_members`,
  'default grants': `
    select format('%s %s %s', defaclrole::regrole, defaclnamespace::regnamespace, defaclobjtype) as name,
      defaclacl::text as definition from pg_default_acl`,
  extensions: `select extname as name, concat_ws(' ', extversion, extnamespace::regnamespace) as definition from pg_extension`,
};

type Line = { name: string; definition: string | null };

/** Every table with its number of rows and the sum of their hashes, and what the catalogue says of everything else. */
export async function fingerprint(sql: Pick<postgres.Sql, 'unsafe'>, { withServer = true } = {}): Promise<Fingerprint> {
  const catalogue: Fingerprint['catalogue'] = new Map();
  for (const [kind, question] of Object.entries(questions)) {
    if (!withServer && ofServer.has(kind)) continue;
    const lines = await sql.unsafe<Line[]>(question);
    catalogue.set(kind, new Map(lines.map(({ name, definition }) => [name, definition ?? ''])));
  }
  // What is unlogged holds nothing that a crash may not take, and no backup has it.
  const names = await sql.unsafe<{ name: string }[]>(`
    select format('%I.%I', n.nspname, x.relname) as name ${inSchema('pg_class', 'relnamespace')}
    and x.relkind = 'r' and x.relpersistence = 'p' order by 1`);
  const tables: Fingerprint['tables'] = new Map();
  for (const { name } of names) {
    const [row] = await sql.unsafe<{ rows: string; checksum: string }[]>(
      `select count(*)::text as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as checksum from ${name} t`,
    );
    if (row) tables.set(name, { rows: row.rows, checksum: row.checksum });
  }
  return { tables, catalogue };
}

/** What is not the same, in a sentence each. */
export function differences(original: Fingerprint, restored: Fingerprint): string[] {
  const found: string[] = [];
  for (const name of new Set([...original.tables.keys(), ...restored.tables.keys()])) {
    const [a, b] = [original.tables.get(name), restored.tables.get(name)];
    if (!a || !b) found.push(`The table ${name} is only in the ${a ? 'original' : 'restored database'}.`);
    else if (a.rows !== b.rows) found.push(`${name} has ${a.rows} rows, restored ${b.rows}.`);
    else if (a.checksum !== b.checksum) found.push(`${name} has the same number of rows with other contents.`);
  }
  for (const [kind, lines] of original.catalogue) {
    const other = restored.catalogue.get(kind) ?? new Map<string, string>();
    for (const name of new Set([...lines.keys(), ...other.keys()])) {
      if (lines.get(name) !== other.get(name)) found.push(`Among the ${kind}, ${name} is not the same.`);
    }
  }
  return found;
}
