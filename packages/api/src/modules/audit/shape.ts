import {
  auditLog,
  columnsAs,
  companies,
  contacts,
  profiles,
  type SQL,
  sql,
  type Transaction,
} from '@switchboard/db';
import type { AuditAction, AuditActor, AuditEntry } from '@switchboard/validators';

/** A row of the log before it takes the API's shape. */
export type AuditRow = {
  id: string;
  operationId: string;
  undoes: string | null;
  actorKind: AuditActor['kind'];
  actorId: string | null;
  tableName: string;
  rowId: string;
  label: string | null;
  action: AuditAction;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  occurredAt: string;
  requestId: string | null;
};

/** The value that an entry holds of a field: the new one, else the old one. */
const logged = (field: string) => sql.raw(`coalesce(l.after ->> '${field}', l.before ->> '${field}')`);
const current = (table: string, column: string, id = 'l.row_id') =>
  sql.raw(
    `(select r.${column} from public.${table} r where r.workspace_id = l.workspace_id and r.id = ${id})`,
  );
const person = (id: string) =>
  sql.raw(`(select coalesce(p.full_name, p.email) from public.profiles p where p.id = ${id})`);
const loggedOr = (table: string, column: string) =>
  sql`coalesce(${logged(column)}, ${current(table, column)})`;

/** What people call the row that an entry `l` is about, as far as the caller may see it. */
const label = sql`left(case l.table_name
  when 'contacts' then ${loggedOr('contacts', 'full_name')}
  when 'companies' then ${loggedOr('companies', 'name')}
  when 'calls' then (
    select c.full_name from public.contacts c where c.workspace_id = l.workspace_id
      and c.id = coalesce(${logged('contact_id')}::uuid, ${current('calls', 'contact_id')})
  )
  when 'notes' then ${loggedOr('notes', 'body_text')}
  when 'workspaces' then coalesce(${logged('name')}, (select w.name from public.workspaces w where w.id = l.row_id))
  when 'workspace_members' then ${person('l.row_id')}
  when 'view_as' then ${person('l.row_id')}
  when 'invitations' then ${loggedOr('invitations', 'email')}
  when 'permission_denials' then ${logged('permission')}
  when 'api_keys' then ${loggedOr('api_keys', 'name')}
  when 'webhooks' then ${loggedOr('webhooks', 'url')}
end, 120)`;

const shape = {
  id: sql`l.id`,
  operationId: sql`l.operation`,
  undoes: sql`l.undoes`,
  actorKind: sql`l.actor_kind`,
  actorId: sql`l.actor_id`,
  tableName: sql`l.table_name`,
  rowId: sql`l.row_id`,
  action: sql`l.action`,
  before: sql`l.before`,
  after: sql`l.after`,
  occurredAt: sql`l.occurred_at`,
  requestId: sql`l.request_id`,
  label,
};

/** `entries` is a statement that returns rows of the log; their labels are looked up for those rows only. */
export const entriesOf = (entries: SQL) => sql`
  select ${columnsAs(shape)} from (${entries}) l order by l.occurred_at desc, l.id desc`;

export const inWorkspace = sql`${auditLog.workspaceId} = private.workspace_id()`;

/** Ids in an SQL array; they come from the database or through zod. */
const idsOf = (ids: Iterable<string>) => sql`string_to_array(${[...ids].join(',')}, ',')::uuid[]`;

export async function actorsOf(tx: Transaction, rows: Pick<AuditRow, 'actorKind' | 'actorId'>[]) {
  const ids = new Set(rows.flatMap(({ actorId }) => actorId ?? []));
  const named =
    ids.size === 0
      ? []
      : await tx.query<{ id: string; name: string }>(
          sql`select id, name from private.audit_actor_names(private.workspace_id(), ${idsOf(ids)})`,
        );
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return ({ actorKind, actorId }: Pick<AuditRow, 'actorKind' | 'actorId'>): AuditActor => ({
    kind: actorKind,
    id: actorId,
    name: (actorId && names.get(actorId)) ?? null,
  });
}

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

export const toFields = (fields: Record<string, unknown> | null) =>
  fields && Object.fromEntries(Object.entries(fields).map(([name, value]) => [camel(name), value]));

export const toEntry = (
  { actorKind, actorId, tableName, before, after, ...row }: AuditRow,
  actorOf: (row: Pick<AuditRow, 'actorKind' | 'actorId'>) => AuditActor,
): AuditEntry => ({
  ...row,
  table: tableName,
  actor: actorOf({ actorKind, actorId }),
  before: toFields(before),
  after: toFields(after),
});

export const toFieldName = camel;

const isReference = /_(id|by)$/;
/** Not every `_id` is ours: a provider's is any text. */
const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What the ids inside of entries stand for: people, companies and contacts that the caller may see. */
export async function namesIn(tx: Transaction, rows: Pick<AuditRow, 'before' | 'after'>[]) {
  const ids = new Set<string>();
  for (const { before, after } of rows) {
    for (const [name, value] of [...Object.entries(before ?? {}), ...Object.entries(after ?? {})]) {
      if (typeof value === 'string' && isReference.test(name) && isUuid.test(value)) ids.add(value);
    }
  }
  if (ids.size === 0) return {};
  const wanted = idsOf(ids);
  const found = await tx.query<{ id: string; name: string }>(sql`
    select ${profiles.id} as id, coalesce(${profiles.fullName}, ${profiles.email}) as name from ${profiles}
    where ${profiles.id} = any (${wanted})
    union all
    select ${contacts.id}, ${contacts.fullName} from ${contacts}
    where ${contacts.workspaceId} = private.workspace_id() and ${contacts.id} = any (${wanted})
    union all
    select ${companies.id}, ${companies.name} from ${companies}
    where ${companies.workspaceId} = private.workspace_id() and ${companies.id} = any (${wanted})`);
  return Object.fromEntries(found.map(({ id, name }) => [id, name]));
}

/** What people call these rows, by row id. */
export async function labelsOf(tx: Transaction, rows: { table: string; rowId: string | null }[]) {
  const known = rows.filter(({ rowId }) => rowId);
  if (known.length === 0) return new Map<string, string | null>();
  const tables = known.map(({ table }) => table).join(',');
  const found = await tx.query<{ id: string; label: string | null }>(sql`
    select l.row_id as id, ${label} as label from (
      select private.workspace_id() as workspace_id, r.table_name, r.row_id, null::jsonb as before, null::jsonb as after
      from unnest(string_to_array(${tables}, ','), ${idsOf(known.flatMap(({ rowId }) => rowId ?? []))})
        r (table_name, row_id)
    ) l`);
  return new Map(found.map(({ id, label: name }) => [id, name]));
}
