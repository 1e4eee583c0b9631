/** Tables that are no business table of one workspace, and why. */
export const noTenantKey = {
  profiles: 'a person, who may belong to many workspaces or none',
  workspaces: 'the workspace itself',
  workspace_members: 'keyed by (workspace_id, user_id): a membership has no id of its own',
  audit_log: 'partitioned by time, which must be in its key',
  permission_denials: 'keyed by (workspace_id, permission): a narrowed permission has no id of its own',
  role_permissions: 'the matrix, the same for every workspace; only migrations write it',
};

/** What stays when its workspace goes: nobody can read it any more, and nothing may delete it. */
const outlivesItsWorkspace = ['audit_log'];

/** What `authenticated` may run. Whoever adds one here has tried it with another workspace's ids (leak matrix). */
export const callable = [
  'private.accept_invitation(text)',
  'private.changes_since(pg_snapshot,integer)',
  'private.claim(text)',
  'private.effective_permissions(uuid)',
  'private.explain_access(uuid,text,uuid)',
  'private.invitation_by(text)',
  'private.is_person()',
  'private.key_sees_all()',
  'private.note_key_use()',
  'private.note_view_as(uuid,boolean)',
  'private.own_workspaces_where(text)',
  'private.changes_since(pg_snapshot,integer)',
  'private.system_workspace()',
  'private.workspaces_allowing(text)',
  'private.workspaces_where(text)',
  'private.admin_workspaces()',
  'private.audit_actor_names(uuid,uuid[])',
  'private.caller_id()',
  'private.column_list(text[],text)',
  'private.company_by_name(text)',
  'private.expect_rows(integer,jsonb)',
  'private.expect_writable(text,jsonb)',
  'private.is_record(text)',
  'private.is_undoable(text[])',
  'private.key_expression(text,text)',
  'private.make_slug(text,uuid)',
  'private.member_workspaces()',
  'private.owner_workspaces()',
  'private.refresh_last_contacted(uuid)',
  'private.resolve_workspace(uuid)',
  'private.row_in_view()',
  'private.search(text[],text,integer)',
  'private.staff_workspaces()',
  'private.table_in_view()',
  'private.undo(uuid)',
  'private.undo_as_owner(uuid,text,text,text[])',
  'private.undo_change(uuid,text,text,text[],jsonb)',
  'private.undo_parts(jsonb,text)',
  'private.undo_plan(uuid)',
  'private.undo_remove(text,text,jsonb)',
  'private.undo_restore(uuid,text,boolean,text[],jsonb)',
  'private.undo_state(uuid)',
  'private.add_job(text,jsonb,timestamptz)',
  'private.test_webhook(uuid)',
  'private.uuid_v7()',
  'private.visible_profiles()',
  'private.workspace_expression(text)',
  'private.workspace_id()',
  'public.ensure_personal_workspace()',
];

/** What the server's login asks as nobody: how much was let through, and whether the database is ready. */
const asNobody = ['private.readiness(text)', 'private.take_tokens(jsonb)'];

/** What turns the server's login into somebody, with what these are made of. */
const entries = [
  'private.assume(text,text,boolean,integer,text,text)',
  'private.claims_of_key(text)',
  'private.claims_of_viewed(text,uuid,uuid)',
  'private.enter(text,uuid,boolean,integer,text,text)',
  'private.enter_as_system(uuid,boolean,integer,text,text)',
  'private.enter_as_viewer(text,uuid,uuid,integer,text,text)',
  'private.enter_with_key(text,uuid,boolean,integer,text,text)',
  'private.readiness(text)',
];

type Invariant = {
  rule: string;
  /** Finds what breaks the rule, as text. */
  offenders: string;
  /** Breaks it: an invariant that does not notice proves nothing. */
  breach: string;
};

/** Ours: not Supabase's own schemas. */
const ours = `('public', 'private')`;
const tables = `(select c.oid, c.relname as name, c.relrowsecurity, c.relforcerowsecurity from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p'))`;

const keys: Invariant[] = [
  {
    rule: 'every business table has a workspace and is keyed by (workspace_id, id)',
    offenders: `
      select name from ${tables} t
      where name <> all ('{${Object.keys(noTenantKey).join(',')}}') and not exists (
        select from pg_constraint k
        where k.conrelid = t.oid and k.contype in ('p', 'u') and (
          select array_agg(a.attname::text order by p.n) from unnest(k.conkey) with ordinality p(num, n)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.num and a.attnotnull
        ) = '{workspace_id,id}'
      )`,
    breach: 'create table public.breach (id uuid primary key)',
  },
  {
    rule: 'every workspace_id refers to workspaces and goes with its workspace',
    offenders: `
      select name from ${tables} t join pg_attribute a on a.attrelid = t.oid and a.attname = 'workspace_id'
      where name <> all ('{${outlivesItsWorkspace.join(',')}}') and not exists (
        select from pg_constraint k where k.conrelid = t.oid and k.contype = 'f' and k.conkey = array[a.attnum]
          and k.confrelid = 'public.workspaces'::regclass and k.confdeltype = 'c'
      )`,
    breach: 'create table public.breach (workspace_id uuid, id uuid, primary key (workspace_id, id))',
  },
  {
    rule: 'a reference between two workspace tables carries the workspace on both sides',
    offenders: `
      select k.conrelid::regclass || '.' || k.conname from pg_constraint k
      join pg_attribute f on f.attrelid = k.conrelid and f.attname = 'workspace_id'
      join pg_attribute t on t.attrelid = k.confrelid and t.attname = 'workspace_id'
      where k.contype = 'f' and k.connamespace::regnamespace::text in ${ours} and not exists (
        select from unnest(k.conkey, k.confkey) p(from_column, to_column)
        where p.from_column = f.attnum and p.to_column = t.attnum
      )`,
    breach: `
      create table public.breach (workspace_id uuid, id uuid unique);
      create table public.breach_too (workspace_id uuid, breach_id uuid references public.breach (id))`,
  },
  {
    rule: 'deleting what is referred to finds the rows that refer to it by an index',
    offenders: `
      select k.conrelid::regclass || '.' || k.conname from pg_constraint k
      where k.contype = 'f' and k.connamespace::regnamespace::text in ${ours}
      -- People are removed seldom: reading the table then is cheaper than one more index on every write.
      and k.confrelid <> 'public.profiles'::regclass
      and not exists (
        select from pg_index i where i.indrelid = k.conrelid
        and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] = k.conkey
        and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = '(deleted_at IS NULL)')
      )`,
    breach: 'drop index public.notes_call_idx',
  },
  {
    rule: 'a closed vocabulary is text with a check: there is no enum',
    offenders: `select typname from pg_type where typtype = 'e' and typnamespace::regnamespace::text in ${ours}`,
    breach: `create type public.breach as enum ('one')`,
  },
  {
    rule: 'every instant has a time zone',
    offenders: `
      select a.attrelid::regclass || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace::regnamespace::text in ${ours} and a.atttypid = 'timestamp'::regtype`,
    breach: 'alter table public.notes add breach timestamp',
  },
  {
    rule: 'updated_at is kept by a trigger wherever it is',
    offenders: `
      select name from ${tables} t join pg_attribute a on a.attrelid = t.oid and a.attname = 'updated_at'
      where not exists (
        select from pg_trigger g where g.tgrelid = t.oid and g.tgfoid = 'private.touch_updated_at'::regproc
      )`,
    breach: 'drop trigger notes_touch on public.notes',
  },
];

const policies: Invariant[] = [
  {
    rule: 'every table has row level security, enabled and forced',
    offenders: `select name from ${tables} t where not (relrowsecurity and relforcerowsecurity)`,
    breach: 'alter table public.notes no force row level security',
  },
  {
    rule: 'no two permissive policies share a table, command and role, and none is for all commands',
    offenders: `
      select tablename || ' ' || cmd || ' ' || role from pg_policies, unnest(roles) role
      where schemaname in ${ours} and permissive = 'PERMISSIVE'
      group by tablename, cmd, role having count(*) > 1 or cmd = 'ALL'`,
    breach: 'create policy notes_select_all on public.notes for select to authenticated using (true)',
  },
  {
    rule: 'a policy is named <table>_<command>_<who> and speaks to authenticated alone, or as system to that role',
    offenders: `
      select policyname from pg_policies where schemaname in ${ours}
      and (policyname !~ ('^' || tablename || '_' || lower(cmd) || '_[a-z]+$')
        or roles <> case when policyname like '%\\_system' then '{switchboard_system}' else '{authenticated}' end::name[])`,
    breach: 'create policy notes_select_all on public.notes for select using (true)',
  },
  {
    rule: 'no policy calls a function for each row: each call is a sub-select of its own, at most with a permission',
    offenders: `
      select policyname from pg_policies where schemaname in ${ours} and
      regexp_replace(coalesce(qual, '') || ' ' || coalesce(with_check, ''), 'SELECT [a-z_]+\\.[a-z_]+\\((''[a-z_.]+''::text)?\\)', '', 'g')
        ~ '(private|public|auth)\\.[a-z_]+\\('`,
    breach: `
      create policy notes_select_own on public.notes as restrictive for select to authenticated
      using (author_user_id = private.caller_id())`,
  },
  {
    rule: 'a view asks as its reader',
    offenders: `
      select c.oid::regclass::text from pg_class c where c.relnamespace::regnamespace::text in ${ours} and (
        c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text[] @> '{security_invoker=true}', false))
      )`,
    breach: 'create view public.breach as select * from public.notes',
  },
];

const grants: Invariant[] = [
  {
    rule: 'no table and no column is granted to anon or to everybody',
    offenders: `
      select c.oid::regclass || ' ' || a.privilege_type from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace::regnamespace::text in ${ours} and a.grantee in (0, 'anon'::regrole)
      union all
      select c.oid::regclass || '.' || t.attname || ' ' || a.privilege_type
      from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
      where c.relnamespace::regnamespace::text in ${ours} and a.grantee in (0, 'anon'::regrole)`,
    breach: 'grant select (id) on public.notes to anon',
  },
  {
    rule: 'no function is granted to anon or to everybody',
    offenders: `
      select p.oid::regprocedure::text
      from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      where p.pronamespace::regnamespace::text in ${ours} and a.grantee in (0, 'anon'::regrole)`,
    breach: 'grant execute on function private.caller_id to public',
  },
  {
    rule: 'authenticated inserts and updates listed columns only, and neither truncates nor refers',
    offenders: `
      select c.oid::regclass || ' ' || a.privilege_type from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace::regnamespace::text in ${ours} and a.grantee = 'authenticated'::regrole
      and a.privilege_type not in ('SELECT', 'DELETE')`,
    breach: 'grant insert on public.notes to authenticated',
  },
  {
    rule: 'authenticated changes no key and no authorship, and writes nothing that a trigger keeps',
    offenders: `
      select t.attrelid::regclass || '.' || t.attname || ' ' || a.privilege_type
      from ${tables} c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
      where a.grantee = 'authenticated'::regrole and (
        (a.privilege_type in ('INSERT', 'UPDATE') and t.attname in
          ('created_at', 'updated_at', 'last_contacted_at', 'last_call_outcome', 'is_personal'))
        or (a.privilege_type = 'UPDATE' and t.attname in
          ('id', 'workspace_id', 'created_by', 'author_user_id', 'user_id', 'invited_by', 'create_hash'))
      )`,
    breach: 'grant update (author_user_id) on public.notes to authenticated',
  },
  {
    rule: 'authenticated and anon have nothing in the private tables',
    offenders: `
      select c.oid::regclass || ' ' || role from pg_class c, unnest('{anon,authenticated}'::text[]) role
      where c.relnamespace = 'private'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
      and (has_table_privilege(role, c.oid, 'select, insert, update, delete, truncate, references, trigger')
        or has_any_column_privilege(role, c.oid, 'select, insert, update, references'))`,
    breach: 'grant select (name) on private.search_documents to authenticated',
  },
  {
    rule: 'no request role makes anything in our schemas',
    offenders: `
      select n.nspname || ' ' || role from pg_namespace n,
        unnest('{anon,authenticated,service_role,switchboard_server}'::text[]) role
      where n.nspname in ${ours} and has_schema_privilege(role, n.oid, 'create')`,
    breach: 'grant create on schema private to authenticated',
  },
];

const functions: Invariant[] = [
  {
    rule: 'a function that runs as its owner pins an empty search path',
    offenders: `
      select p.oid::regprocedure::text from pg_proc p
      where p.pronamespace::regnamespace::text in ${ours} and p.prosecdef
      and not coalesce(p.proconfig @> '{"search_path=\\"\\""}', false)`,
    breach: `create function private.breach() returns int language sql security definer as 'select 1'`,
  },
  {
    rule: 'functions are private, except the onboarding that Supabase clients call',
    offenders: `
      select p.oid::regprocedure::text from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.oid <> 'public.ensure_personal_workspace()'::regprocedure`,
    breach: `create function public.breach() returns int language sql as 'select 1'`,
  },
  {
    rule: 'authenticated can run the listed functions and no other',
    offenders: `
      select p.oid::regprocedure::text from pg_proc p
      where p.pronamespace::regnamespace::text in ${ours} and has_function_privilege('authenticated', p.oid, 'execute')
      and p.oid <> all ('{${callable.map((name) => `"${name}"`).join(',')}}'::regprocedure[])`,
    breach: 'grant execute on function private.drop_document to authenticated',
  },
];

const login: Invariant[] = [
  {
    rule: 'the server’s login inherits nothing and has no power of its own',
    offenders: `
      select rolname from pg_roles where rolname = 'switchboard_server'
      and (rolinherit or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    breach: 'alter role switchboard_server inherit',
  },
  {
    rule: 'the server’s login may become anon, authenticated or the system, and inherits none of them',
    offenders: `
      select m.roleid::regrole::text from pg_auth_members m where m.member = 'switchboard_server'::regrole
      and (m.inherit_option or m.admin_option or m.roleid not in
        ('anon'::regrole, 'authenticated'::regrole, 'switchboard_system'::regrole))`,
    breach: 'grant service_role to switchboard_server',
  },
  {
    rule: 'the server’s login owns nothing',
    offenders: `
      select classid::regclass || ' ' || objid from pg_shdepend
      where refobjid = 'switchboard_server'::regrole and deptype = 'o'`,
    breach: `
      grant switchboard_server to current_user with set true;
      grant create on schema public to switchboard_server;
      create table public.breach ();
      alter table public.breach owner to switchboard_server`,
  },
  {
    rule: 'the server’s login may run the entries, what it asks as nobody, and nothing else of ours',
    offenders: `
      select p.oid::regprocedure::text from pg_proc p
      where p.pronamespace::regnamespace::text in ${ours}
      and has_function_privilege('switchboard_server', p.oid, 'execute')
      and p.oid <> all ('{${[...entries, ...asNobody].map((name) => `"${name}"`).join(',')}}'::regprocedure[])`,
    breach: 'grant execute on function private.search to switchboard_server',
  },
  {
    rule: 'the server’s login has no right to any table, anywhere',
    offenders: `
      select c.oid::regclass::text from pg_class c
      where c.relkind in ('r', 'p', 'v', 'm')
      and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
      and (has_table_privilege('switchboard_server', c.oid, 'select, insert, update, delete, truncate')
        or has_any_column_privilege('switchboard_server', c.oid, 'select, insert, update'))`,
    breach: 'grant select (id) on public.notes to switchboard_server',
  },
];

export const invariants = [...keys, ...policies, ...grants, ...functions, ...login];
